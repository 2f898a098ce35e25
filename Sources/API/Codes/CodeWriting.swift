import Application
import Domain
import JSON

extension JSONWriter {
    mutating func codeList(_ list: CodeList) {
        member("list", list.name)
        member("label", list.label)
        member("source", list.source)
        member("open", list.open)
    }

    mutating func codes(_ view: CodeListView) {
        codeList(view.list)
        member("asOf", view.asOf)
        array("items") { json in
            for code in view.codes { json.object { $0.code(code) } }
        }
    }

    private mutating func code(_ code: Code) {
        member("code", code.code)
        member("label", code.label)
        member("validFrom", code.validFrom)
        member("validTo", code.validTo)
        member("verified", code.verified)
        member("note", code.note)
        // The store keeps only what is a JSON value, so it goes out as it is.
        if let attributes = code.attributes { raw("attributes", Array(attributes.utf8)) } else { null("attributes") }
    }

    mutating func importResult(_ result: CodeImportResult) {
        member("added", result.added)
        member("changed", result.changed)
        member("unchanged", result.unchanged)
    }
}
