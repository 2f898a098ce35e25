import Embedded
import Mustache

/// The templates of what is printed, sent and journalised, compiled into the program. In `name.html.mustache` every value is escaped for
/// HTML; in `name.text.mustache`, which begins with `{{% CONTENT_TYPE:TEXT}}`, it stands as it is. A partial that is used in a text
/// begins so, too: each begins as HTML again. A name is looked up in the value at hand and then in those around it, and one that is nil counts
/// as not there: so what may be missing is a list of none or one in a model, never an optional.
struct TemplateLibrary: Sendable {
    static let shared = TemplateLibrary()

    private static let folder = "Sources/Documents/Templates/"
    private static let ending = ".mustache"

    private let library: MustacheLibrary
    /// The templates there are, in the order of their names.
    let names: [String]
    /// The templates that could not be read, which a test keeps at none.
    let faults: [String]

    private init() {
        var templates: [String: MustacheTemplate] = [:]
        var faults: [String] = []
        for path in Embedded.paths(under: Self.folder) where path.hasSuffix(Self.ending) {
            let name = String(path.dropFirst(Self.folder.count).dropLast(Self.ending.count))
            guard let bytes = Embedded.bytes(of: path), let text = String(validating: bytes, as: UTF8.self),
                  let template = try? MustacheTemplate(string: text)
            else {
                faults.append(name)
                continue
            }
            templates[name] = template
        }
        library = MustacheLibrary(templates: templates)
        names = templates.keys.sorted()
        self.faults = faults
    }

    /// The model in a template's words; nil when there is no such template.
    func render(_ model: Any, _ name: String) -> String? {
        library.render(model, withTemplate: name)
    }
}
