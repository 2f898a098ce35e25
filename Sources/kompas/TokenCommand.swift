import ArgumentParser
import Service

/// Making, listing and taking back API tokens. Asks the running service over its command socket, or opens the store itself.
struct TokenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "token", abstract: "Make, list and revoke API tokens.", subcommands: [Create.self, List.self, Revoke.self]
    )

    struct Create: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Make a token. It is shown once.")

        @OptionGroup var data: DataOptions

        @Option(help: "What the token is for.")
        var name: String

        @Option(help: "The id of the person it belongs to. Leave out for a system.")
        var staff: String?

        @Option(name: .customLong("role"), help: "A system's role and reach, as integration:alle. Can be given several times.")
        var roles: [String] = []

        @Option(name: .customLong("team"), help: "The id of a team whose cases a system with reach team sees.")
        var teams: [String] = []

        @Option(name: .customLong("scope"), help: "What it may be used for: read, write, cpr, access-log, admin. Can be given several times.")
        var scopes: [String]

        @Flag(help: "The system may name the person at the keys in Kompas-Acting-Staff.")
        var mayAct = false

        @Option(help: "The last day it works, as 2027-06-30.")
        var expiresOn: String?

        @Option(help: "The subject of the client certificate that stands for the token, as CN=Fagsystem,O=Kommune,C=DK (RFC 4514).")
        var certificateSubject: String?

        func run() throws {
            let request = TokenRequest(
                name: name, staff: staff, roles: roles, teams: teams, scopes: scopes, mayAct: mayAct, expiresOn: expiresOn,
                certificateSubject: certificateSubject
            )
            let answer = try Command(data.folder, keys: data.keyHome()).send("POST", "/v1/tokens", body: request.json)
            do throws(OutputFault) {
                try StandardStream.output.say(answer)
            } catch {
                throw error.advising("The token is made and cannot be shown again: take it back with 'kompas token revoke \(TokenRequest.id(in: answer))'")
            }
        }
    }

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the tokens, the newest first. The tokens themselves are not kept.")

        @OptionGroup var data: DataOptions

        func run() throws {
            try StandardStream.output.say(Command(data.folder, keys: data.keyHome()).send("GET", "/v1/tokens?limit=200", body: nil))
        }
    }

    struct Revoke: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Take a token back from now on.")

        @OptionGroup var data: DataOptions

        @Argument(help: "The token's id.")
        var id: String

        func run() throws {
            try StandardStream.output.say(Command(data.folder, keys: data.keyHome()).send("DELETE", "/v1/tokens/\(id)", body: nil))
        }
    }
}
