import ArgumentParser

/// Loads a server, or a disk, at a constant rate. What it reports is measured from the moment a request was meant to leave, so a
/// server that stalls is not asked less, and what waited behind the stall counts (no coordinated omission).
@main
struct Load: ParsableCommand {
    static let configuration = CommandConfiguration(subcommands: [HTTPLoad.self, DiskLoad.self])
}

/// How long, and how fast.
struct Schedule: ParsableArguments {
    @Option(help: "So many a second; without it, each connection asks again as soon as it has its answer.")
    var rate: Int?

    @Option(help: "Seconds before anything counts.")
    var warm = 1

    @Option(help: "Seconds that count.")
    var seconds = 10

    func validate() throws {
        guard rate.map({ 1...1_000_000 ~= $0 }) ?? true, warm >= 0, seconds > 0 else { throw ValidationError("no such schedule") }
    }
}
