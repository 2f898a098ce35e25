import ArgumentParser
import Glibc

/// Appends 4 KiB and calls fdatasync, at a constant rate: what the disk itself makes of durable writes. A call counts by itself, since one thread
/// that waits for the disk cannot begin the next one before.
struct DiskLoad: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "disk")

    @OptionGroup var schedule: Schedule

    @Option(help: "The file to append to; made anew.")
    var file: String

    struct Refused: Error {}

    func run() throws {
        let descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        guard descriptor >= 0 else { throw Refused() }
        defer { close(descriptor) }
        let block = [UInt8](repeating: 0x6b, count: 4_096)
        let interval = 1_000_000_000 / Int64(schedule.rate ?? 1_000_000)
        let first = Monotonic.now + Int64(schedule.warm) * 1_000_000_000
        let end = first + Int64(schedule.seconds) * 1_000_000_000
        var due = Monotonic.now
        var latencies = Latencies()
        while due < end {
            Monotonic.sleep(until: due)
            let began = Monotonic.now
            guard write(descriptor, block, block.count) == block.count, fdatasync(descriptor) == 0 else { throw Refused() }
            let now = Monotonic.now
            if began >= first { latencies.add(now - began) }
            due = max(due + interval, now)
        }
        print(latencies.result(over: Monotonic.now - first, failures: 0))
    }
}
