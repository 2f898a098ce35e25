import Domain
import Testing

@Suite("Clear words when an item ends (R-29, R-36)")
struct ItemWordsTests {
    private let staff = Responsible.staff(StaffID(high: 1, low: 2))
    private let actor = Responsible.actor(ActorID(high: 1, low: 3))

    private func words(
        _ conclusion: String = "Lægen svarer på spørgsmålet.", _ agreements: [ItemWords.AgreementWords] = [], _ proposals: [Proposal] = []
    ) -> [AttentionPoint] {
        ItemWords(conclusion: conclusion, agreements: agreements, proposals: proposals).attentionPoints(.danish)
    }

    @Test("A plain conclusion has none")
    func plain() {
        #expect(words("Hanne ringer til egen læge den 3. december og spørger om skånehensyn.").isEmpty)
    }

    @Test("What, who and when are asked for each by itself, with the words and where they stand")
    func questions() throws {
        let points = words("Nogen må tage en god snak med hende på et tidspunkt.")
        #expect(Set(points.map(\.code)) == [.uklartHvad, .uklartHvem, .uklartHvornaar])
        #expect(points.allSatisfy { $0.strength == .tydelig && $0.place == .conclusion && !$0.findings.isEmpty && $0.question.hasSuffix("?") || $0.question.hasSuffix(".") })
        #expect(points.first { $0.code == .uklartHvornaar }?.findings.map(\.words) == ["på et tidspunkt"])
    }

    @Test("In an agreement, who and when have fields of their own: such words are a hint only")
    func agreements() {
        let points = words("Lægen svarer.", [.init(what: "Nogen ringer snarest", responsible: staff)])
        #expect(points.map(\.strength) == [.svag, .svag])
        #expect(points.allSatisfy { $0.place == .agreement(0) })
    }

    @Test("Only abstract proposals chosen")
    func onlyAbstract() {
        let abstract = Proposal(text: "Støtte", category: .abstrakt, state: .valgt)
        #expect(words("Lægen svarer.", [], [abstract]).map(\.code) == [.kunAbstrakte])
        #expect(words("Lægen svarer.", [], [abstract, Proposal(text: "Praktik", category: .lovgivning, state: .valgt)]).isEmpty)
        #expect(words("Lægen svarer.", [], [Proposal(text: "Støtte", category: .abstrakt)]).isEmpty)
    }

    @Test("Only proposals that depend on others, and nobody here to contact them (R-29.2)")
    func onlyOthers() {
        let others = Proposal(text: "Lægeerklæring", category: .andreProfessionelle, state: .valgt)
        #expect(words("Lægen svarer.", [.init(what: "Skriver en erklæring", responsible: actor)], [others]).map(\.code) == [.afhaengerAfAndre])
        #expect(words("Lægen svarer.", [.init(what: "Bestiller en erklæring", responsible: staff)], [others]).isEmpty)
    }
}
