import Application
import Domain
import Endpoints
import JSON

extension JSONWriter {
    mutating func archetype(_ archetype: Archetype) {
        member("id", archetype.id)
        member("version", archetype.version)
        member("team", archetype.team)
        member("name", archetype.name)
        for field in ArchetypeField.allCases { member(key: field.rawValue, archetype.sheet[field]) }
        member("retiredAt", archetype.retiredAt)
    }

    mutating func screening(_ view: ScreeningView) {
        let screening = view.screening
        member("id", screening.id)
        member("case", screening.caseID)
        array("observations") { json in
            for observation in screening.observations {
                json.object { json in
                    json.member("code", observation.rawValue)
                    json.member("label", observation.label)
                }
            }
        }
        array("archetypes") { json in
            for (id, name) in zip(screening.archetypes, view.archetypeNames) {
                json.object { json in
                    json.member("id", id)
                    json.member("name", name)
                }
            }
        }
        member("risk", screening.risk.rawValue)
        member("riskLabel", screening.risk.label)
        member("reason", screening.reason)
        member("question", screening.risk.question)
        member("madeAt", screening.madeAt)
        member("madeBy", screening.madeBy)
        member("madeByName", view.madeByName)
    }

    /// A screening among others: ids and codes, without its reason and without age and ethnicity, which stand in the case itself.
    mutating func screeningLine(_ screening: Screening) {
        member("id", screening.id)
        member("case", screening.caseID)
        array("observations") { json in
            for observation in screening.plainObservations { json.value(observation.rawValue) }
        }
        array("archetypes") { json in
            for id in screening.archetypes { json.value(id.description) }
        }
        member("risk", screening.risk.rawValue)
        member("riskLabel", screening.risk.label)
        member("madeAt", screening.madeAt)
        member("madeBy", screening.madeBy)
    }

    mutating func settings(_ settings: ScreeningSettings) {
        member("version", settings.version)
        member("age", settings.allowed.contains(.alder))
        member("ethnicity", settings.allowed.contains(.etnicitet))
        member("reason", settings.reason)
        member("setAt", settings.setAt)
        member("setBy", settings.setBy)
    }

    mutating func curve(_ curve: SurvivalCurve) {
        member("version", curve.version)
        array("points") { json in
            for point in curve.points {
                json.object { json in
                    json.member("week", point.week)
                    json.member("percent", point.percent)
                }
            }
        }
        member("population", curve.population)
        member("complete", curve.isComplete)
        member("source", curve.source)
    }

    mutating func screeningReport(_ report: ScreeningReport) {
        member("targetGroup", report.targetGroup)
        member("from", report.from)
        member("to", report.to)
        member("population", report.population)
        member("cases", report.share?.total)
        member("screened", report.screened)
        member("otherBenefit", report.otherBenefit)
        member("unknownBenefit", report.unknownBenefit)
        member("flagged", report.share?.flagged)
        member("flaggedPercent", report.share?.percent)
        member("survivalPercent", report.share?.survivalPercent)
        member("tolerance", report.share?.tolerance)
        member("warning", report.warning)
        member("why", report.why)
    }
}
