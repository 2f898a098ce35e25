import Domain
import Testing

@Suite("How a case leaves a meeting (R-37)")
struct ItemEndTests {
    @Test("A conclusion needs how the problem is seen, what is taken home, and an agreement; all that is missing is named at once")
    func conclusionNeeds() {
        #expect(ItemEnd.konkluderet.lacks(ItemFacts(reasons: [.sparring])) == [.problemView, .conclusion, .agreement])
        #expect(ItemEnd.konkluderet.lacks(ItemFacts(reasons: [.sparring], conclusion: "  ", agreements: 1, problemViews: 1)) == [.conclusion])
        #expect(ItemEnd.konkluderet.lacks(ItemFacts(reasons: [.sparring], conclusion: "Lægen spørges.", agreements: 1, problemViews: 1)).isEmpty)
    }

    @Test("A rule question may end with an answer and no agreement, said why")
    func noAgreement() {
        let facts = ItemFacts(reasons: [.regelusikkerhed])
        #expect(ItemEnd.ingenAftale(reason: "").lacks(facts) == [.reason])
        #expect(ItemEnd.ingenAftale(reason: "Reglen er § 31.").lacks(facts).isEmpty)
    }

    @Test("A case brought for permission does not end without the group leader's answer (R-26)")
    func permission() {
        var facts = ItemFacts(reasons: [.bevilling, .sparring], conclusion: "Praktik.", agreements: 1, problemViews: 1)
        #expect(ItemEnd.konkluderet.lacks(facts) == [.permission])
        #expect(ItemEnd.ingenAftale(reason: "Afslag").lacks(facts) == [.permission])
        facts.permission = .afslaaet(reason: "Ikke i år.")
        #expect(ItemEnd.konkluderet.lacks(facts).isEmpty)
    }

    @Test("Put off: a reason and a meeting")
    func putOff() {
        #expect(ItemEnd.udsat(reason: " ").lacks(ItemFacts(reasons: [.sparring])) == [.reason, .nextMeeting])
        #expect(ItemEnd.udsat(reason: "Lægen er syg.").lacks(ItemFacts(reasons: [.sparring], hasNextMeeting: true)).isEmpty)
    }

    @Test("What ends lacking nothing shows a conclusion with an agreement, or a reason; held against every combination")
    func everyCombination() {
        for hasConclusion in [false, true] {
            for agreements in 0...2 {
                for views in 0...1 {
                    for permission in [nil, Permission.givet] {
                        for reasons in [Set([ItemReason.sparring]), [.bevilling]] {
                            let facts = ItemFacts(
                                reasons: reasons, conclusion: hasConclusion ? "x" : nil, agreements: agreements, problemViews: views,
                                permission: permission
                            )
                            let mayEnd = hasConclusion && agreements > 0 && views > 0 && (permission != nil || reasons == [.sparring])
                            #expect(ItemEnd.konkluderet.lacks(facts).isEmpty == mayEnd)
                        }
                    }
                }
            }
        }
    }
}
