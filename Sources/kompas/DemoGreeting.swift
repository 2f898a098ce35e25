import Domain
import Foundation

/// What somebody who has just started the demo wants to know: a token, and three lines to paste.
struct DemoGreeting {
    let text: String

    /// nil when the store was not loaded with the demo.
    init?(folder: String, scheme: String, port: UInt16, case id: CaseID?) {
        guard let id, let lines = try? String(contentsOfFile: folder + "/demo-tokens", encoding: .utf8).split(separator: "\n"),
              let first = lines.first?.split(separator: "\t"), first.count == 2
        else { return nil }
        let address = "\(scheme)://127.0.0.1:\(port)"
        let token = first[0]
        text = """

            Demo token of \(first[1]) (more in \(folder)/demo-tokens):

              export KOMPAS_TOKEN=\(token)

            Who am I, the published case, and its compass:

              curl -s -H "Authorization: Bearer \(token)" \(address)/v1/me
              curl -s -H "Authorization: Bearer \(token)" "\(address)/v1/cases?externalCaseNumber=2026-0417"
              curl -s -H "Authorization: Bearer \(token)" \(address)/v1/cases/\(id)/compass

            Stop with Ctrl-C.
            """
    }
}
