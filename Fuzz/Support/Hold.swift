/// Stops the run when what must hold does not.
func hold(_ condition: @autoclosure () -> Bool, _ what: @autoclosure () -> String) {
    guard !condition() else { return }
    let text = what()
    print(text)
    fatalError(text)
}

/// The fuzzer's bytes, cut in the ways that a test of splitting wants: whole, byte by byte, and in pieces whose lengths the first bytes
/// themselves tell.
func cuts(_ input: [UInt8]) -> [[ArraySlice<UInt8>]] {
    let steps = input.prefix(8).map { Int($0 % 23) + 1 }
    var pieces: [ArraySlice<UInt8>] = []
    var position = 0
    while position < input.count {
        let end = min(input.count, position + steps[pieces.count % steps.count])
        pieces.append(input[position..<end])
        position = end
    }
    return [[input[...]], input.indices.map { input[$0...$0] }, pieces]
}
