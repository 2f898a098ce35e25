import CLinux
import Dispatch

/// Gives memory back to the system after a moment that needed much: the allocator keeps what was freed, and the machine has others too.
///
/// `@unchecked Sendable`: the timer is made once and only ever cancelled, which Dispatch allows from any thread.
final class SpareMemory: @unchecked Sendable {
    private let timer: any DispatchSourceTimer

    init() {
        timer = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "kompas.memory", qos: .utility))
        timer.schedule(deadline: .now() + 60, repeating: 60, leeway: .seconds(10))
        timer.setEventHandler { Self.giveBack() }
        timer.resume()
    }

    func stop() {
        timer.cancel()
    }

    /// What may be kept for the next busy moment, in bytes: giving back costs time, and taking again too.
    private static let kept = Double(64 << 20)

    /// Looks once.
    static func giveBack() {
        guard ProcessFigures.anonymousBytes - Double(clinux_memory_in_use()) > kept else { return }
        clinux_give_memory_back()
    }
}
