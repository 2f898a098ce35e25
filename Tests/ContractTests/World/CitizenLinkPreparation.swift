import Domain
import Service
import Storage
import Support

/// A citizen's link to the newest version of the plan, made through the store: unopened where it is to be opened, else opened, with something
/// written on the sheet.
enum CitizenLinkPreparation {
    static func prepare(_ world: ContractWorld, _ operation: ContractOperation, _ text: String, _ subject: inout Subject) throws {
        guard ["/citizen-link", "/v1/citizen-plan"].contains(where: operation.path.contains), let caseID = CaseID(subject.caseID),
            let number = subject.parts["number"].flatMap({ Int($0) })
        else { return }
        let foundations = world.jobcenter.service.foundations
        let (ids, now, caseworker) = (foundations.ids, foundations.clock.now(), world.people.caseworker.id)
        let (code, key) = (OneTimeCode.make(), SecretToken.make())
        let isOpened = operation.id != "openCitizenPlan"
        let made = CitizenLink(
            id: ids.next(), caseID: caseID, number: number, createdAt: now, createdBy: caseworker, expiresAt: now.advanced(byMilliseconds: 86_400_000)
        )
        try foundations.writer.perform { db in
            var link = made
            let settings = try CitizenLinkSettingStore.current(in: db)
            if !settings.isOn {
                let on = CitizenLinkSettings(isOn: true, reason: "Prøve", setAt: now, setBy: nil, version: settings.version + 1)
                try CitizenLinkSettingStore.insert(on, in: db)
            }
            try CitizenLinkStore.insert(link, codeHash: code.hash(of: link.id), in: db)
            guard isOpened else { return }
            link.openedAt = now
            try CitizenLinkStore.open(link, keyHash: key.hash, in: db)
            link.savedAt = now
            link.sheet = CitizenSheet(lines: [CitizenSheet.Line(letter: .b, content: .employer("Børnehave"))], message: "Prøve")
            try CitizenLinkStore.update(link, in: db)
        }
        subject.credential = isOpened ? key.text : "\(made.id).\(code.text)"
    }
}
