import Foundation
import JSON

/// Settings from a file: one JSON object with a member for each setting, by its name.
struct ConfigurationFile {
    private let path: String
    private(set) var values: [String: [String]] = [:]
    private(set) var faults: [ConfigurationFault] = []

    init(_ path: String, _ settings: [Setting]) {
        self.path = path
        guard let data = FileManager.default.contents(atPath: path) else {
            add("cannot be read", Setting.config.name)
            return
        }
        do throws(JSONSyntaxError) {
            guard let members = try JSONValue.parse(Array(data)).members else {
                add("must be one JSON object", Setting.config.name)
                return
            }
            for member in members { take(member, settings) }
        } catch {
            add("is not JSON: \(error.reason.rawValue) at byte \(error.offset)", Setting.config.name)
        }
    }

    /// Where a setting stands, for people.
    func place(_ name: String) -> String { "\(path), \(name)" }

    private mutating func take(_ member: JSONMember, _ settings: [Setting]) {
        guard let setting = settings.first(where: { $0.name == member.name }), setting.name != Setting.config.name else {
            faults.append(ConfigurationFault(setting: nil, text: "\(place(member.name)): is no setting of a file"))
            return
        }
        guard let texts = setting.form.texts(member.value) else {
            let type = switch setting.form.kind {
            case .text: "a text"
            case .number: "a number"
            case .truth: "true or false"
            }
            let wanted = setting.form.isList ? "an array with \(type) for each" : type
            faults.append(ConfigurationFault(setting: setting.name, text: "\(place(member.name)): must be written as \(wanted)"))
            return
        }
        values[setting.name] = texts
    }

    private mutating func add(_ text: String, _ setting: String) {
        faults.append(ConfigurationFault(setting: setting, text: "\(path): \(text)"))
    }
}
