import Domain
import Foundation
import JSON
import Support
import Testing

/// A list as the program knows it: its name, and its codes with their labels in order.
private struct KnownList: CustomTestStringConvertible, Sendable {
    var name: String
    var codes: [String]
    var labels: [String]
    var testDescription: String { name }

    init<Value: CodeListValue & CaseIterable>(_: Value.Type) {
        name = Value.list
        codes = Value.allCases.map(\.rawValue)
        labels = Value.allCases.map(\.label)
    }
}

@Suite("Code lists that the program knows")
struct CodeListEqualityTests {
    private static let known = [
        KnownList(ScreeningObservation.self), KnownList(ActorRole.self), KnownList(ClosingReason.self), KnownList(PositionKind.self), KnownList(Basis.self),
        KnownList(Stance.self), KnownList(ConditionFactor.self), KnownList(PracticeLogic.self), KnownList(Purpose.self),
        KnownList(MeetingKind.self), KnownList(MeetingState.self), KnownList(Attendance.self), KnownList(SharingKind.self),
        KnownList(ConversationKind.self), KnownList(ConversationForm.self), KnownList(SignatureForm.self),
        KnownList(ItemReason.self), KnownList(ItemEnding.self), KnownList(ProposalCategory.self), KnownList(ProposalStanding.self),
        KnownList(PermissionAnswer.self), KnownList(AttentionPoint.Code.self),
    ]

    @Test("The program and the store have the same codes with the same labels in the same order", arguments: known)
    private func sameInBoth(_ list: KnownList) throws {
        let jobcenter = try TestJobcenter()
        let answer = try jobcenter.client(jobcenter.people.caseworker.token).get("/v1/codes/\(list.name)")
        #expect(answer.status == 200)
        let items = answer.json["items"]?.elements ?? []
        #expect(items.compactMap { $0["code"]?.text } == list.codes)
        #expect(items.compactMap { $0["label"]?.text } == list.labels)
        #expect(answer.json["open"]?.boolean == false, "a list that the program knows takes no local rows")
    }

    @Test("No enumeration that is a code list is left out here")
    func noneLeftOut() throws {
        let domain = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../../Sources/Domain").standardized
        let files = FileManager.default.enumerator(at: domain, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
        let lists = try files.filter { $0.pathExtension == "swift" }.flatMap { file in
            try String(contentsOf: file, encoding: .utf8).matches(of: #/enum \w+: String, CodeListValue/#)
        }
        #expect(lists.count == Self.known.count)
    }

    @Test("What a list says about a code is what the rules go by: physicians (R-16), and where a note is asked for")
    func attributes() throws {
        let jobcenter = try TestJobcenter()
        let client = jobcenter.client(jobcenter.people.caseworker.token)
        func codes(_ list: String, with attribute: String) throws -> [String] {
            try client.get("/v1/codes/\(list)").json["items"]?.elements?.filter { $0["attributes"]?[attribute]?.boolean == true }
                .compactMap { $0["code"]?.text } ?? []
        }
        #expect(try codes("aktoerroller", with: "physician") == ActorRole.allCases.filter(\.isPhysician).map(\.rawValue))
        #expect(try codes("lukkeaarsager", with: "noteRequired") == ["andet"])
    }
}
