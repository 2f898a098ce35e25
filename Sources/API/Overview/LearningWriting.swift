import Application
import Domain
import JSON

extension JSONWriter {
    /// Learning across cases: counts, shares and what to talk about.
    mutating func report(_ report: CaseMeetingReport) {
        let learning = report.learning
        member("from", report.from)
        member("to", report.to)
        member("team", report.team)
        member("teamName", report.teamName)
        member("notice", CaseMeetingLearning.notice)
        member("items", learning.items)
        member("cut", report.isCut)
        counts("endings", learning.endings) { ($0.rawValue, $0.label) }
        member("conclusions", learning.conclusions)
        share("unclear", learning.unclear)
        member("medianDays", learning.medianDays)
        counts("agreements", learning.agreements) { ($0.rawValue, $0.label) }
        object("afterwards") { $0.aftermath(learning.afterwards) }
        array("patterns") { json in
            for pattern in learning.patterns { json.object { $0.pattern(pattern) } }
        }
        array("sentences") { json in
            for sentence in learning.sentences {
                json.object { json in
                    json.member("topic", sentence.topic.rawValue)
                    json.member("text", sentence.text)
                    json.member("question", sentence.question)
                }
            }
        }
    }

    private mutating func pattern(_ pattern: CaseMeetingLearning.PatternAftermath) {
        member("pattern", pattern.meeting.code.rawValue)
        member("title", pattern.meeting.code.title)
        array("roles") { json in
            for role in [pattern.meeting.pair.first, pattern.meeting.pair.second] {
                json.object { $0.member("role", "roleLabel", role) }
            }
        }
        share("conclusions", pattern.share)
        object("afterwards") { $0.aftermath(pattern.afterwards) }
        member("text", pattern.text)
        member("question", pattern.question)
    }

    private mutating func aftermath(_ aftermath: Aftermath) {
        member("conclusions", aftermath.items)
        share("moved", aftermath.moved)
        share("broughtAgain", aftermath.broughtAgain)
        share("closed", aftermath.closed)
        counts("closings", aftermath.closings) { ($0.rawValue, $0.label) }
        share("agreementsKept", aftermath.kept)
    }

    private mutating func share(_ name: StaticString, _ share: Share) {
        object(name) { json in
            json.member("count", share.count)
            json.member("of", share.total)
            json.member("percent", share.percent)
        }
    }

    private mutating func counts<Code>(_ name: StaticString, _ counts: [Counted<Code>], _ words: (Code) -> (code: String, label: String)) {
        array(name) { json in
            for counted in counts {
                let words = words(counted.code)
                json.object { json in
                    json.member("code", words.code)
                    json.member("label", words.label)
                    json.member("count", counted.count)
                }
            }
        }
    }
}
