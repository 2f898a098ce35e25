/// Builds JSON Pointers (RFC 6901). The empty text points to the whole document.
public enum JSONPointer {
    /// The pointer to a member of the object that `parent` points to; `~` and `/` in the name are escaped.
    public static func member(_ name: String, of parent: String) -> String {
        guard name.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == ASCII.slash }) else {
            return "\(parent)/\(name)"
        }
        var pointer = "\(parent)/"
        for scalar in name.unicodeScalars {
            switch scalar {
            case "~": pointer += "~0"
            case "/": pointer += "~1"
            default: pointer.unicodeScalars.append(scalar)
            }
        }
        return pointer
    }

    /// The pointer to an element, counted from 0, of the array that `parent` points to.
    public static func element(_ index: Int, of parent: String) -> String {
        "\(parent)/\(index)"
    }

    /// The pointer to a member whose name the sender chose freely. A name that is long, holds control characters or
    /// has six digits in a row may be content, a CPR number even, and is left out: the pointer is then the object's.
    static func unknownMember(_ name: String, of parent: String) -> String {
        var digitsInARow = 0
        var length = 0
        for scalar in name.unicodeScalars {
            digitsInARow = scalar.properties.numericType == nil ? 0 : digitsInARow + 1
            length += 1
            let isControl = scalar.properties.generalCategory == .control
            if digitsInARow >= 6 || length > 64 || isControl { return parent }
        }
        return member(name, of: parent)
    }
}
