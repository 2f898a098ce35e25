import Domain
import Foundation

/// Where to look in a municipality that was just made.
struct MunicipalityGreeting {
    let text: String

    init(folder: String, case id: CaseID?) {
        let tokens = (try? String(contentsOfFile: folder + "/demo-tokens", encoding: .utf8)) ?? ""
        let first = tokens.split(separator: "\n").first?.split(separator: "\t") ?? []
        let (token, name) = (first.first ?? "", first.last ?? "")
        let address = "http://127.0.0.1:8080"
        let compass = id.map { "\n  curl -s -H \"Authorization: Bearer $KOMPAS_TOKEN\" \(address)/v1/cases/\($0)/compass" } ?? ""
        text = """
            Serve it, and look at it as \(name) (more tokens in \(folder)/demo-tokens):

              kompas serve --data \(folder)

              export KOMPAS_TOKEN=\(token)
              curl -s -H "Authorization: Bearer $KOMPAS_TOKEN" "\(address)/v1/cases?limit=5"\(compass)
            """
    }
}
