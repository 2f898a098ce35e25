import ArgumentParser
import Service

/// Walks the access log's chain.
struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Check that no row of the access log was changed or taken out.")

    @OptionGroup var data: DataOptions

    func run() throws {
        let report = try Verification.run(folder: data.folder, keyFile: data.keys, logDirectory: data.logDirectory)
        print(report.text)
        if !report.isSound { throw ExitCode(ExitStatus.dataDamaged.rawValue) }
    }
}
