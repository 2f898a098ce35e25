import Foundation
import Support
import Testing

@Suite("Metrics, read by another")
struct MetricsPeerTests {
    @Test("Prometheus' own parser reads the page")
    func parses() throws {
        let jobcenter = try TestJobcenter()
        _ = try jobcenter.client(jobcenter.people.caseworker.token).record(case: 1)
        let page = try jobcenter.healthClient.get("/metrics")
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("parse_metrics.py").path
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
        process.arguments = [script]
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        // Written beside the reading of the answer: a page is larger than a pipe.
        Thread {
            try? input.fileHandleForWriting.write(contentsOf: Data(page.body))
            try? input.fileHandleForWriting.close()
        }.start()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "python3-prometheus-client is needed")
        let counts = text.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
        let samples = page.text.split(separator: "\n").count { !$0.hasPrefix("#") }
        let families = page.text.split(separator: "\n").count { $0.hasPrefix("# TYPE") }
        #expect(counts == [families, samples])
    }
}
