/// Keys that put texts in Danish alphabetical order when compared byte by byte: æ, ø, å after z, aa as å, without regard to case
/// and foreign accents. Meant for a column beside the text, not for showing.
public enum DanishSortKey {
    /// The key of `text`. Equal keys do not mean equal texts.
    public static func make(_ text: String) -> String {
        var key = ""
        key.reserveCapacity(text.utf8.count)
        var pending: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            if isCombiningMark(scalar) {
                pending = pending.map { combine($0, with: scalar) }
                continue
            }
            for lower in scalar.properties.lowercaseMapping.unicodeScalars where !isCombiningMark(lower) {
                if lower == "a", pending == "a" {
                    pending = "å"
                } else {
                    append(pending, to: &key)
                    pending = lower
                }
            }
        }
        append(pending, to: &key)
        return key
    }

    private static func isCombiningMark(_ scalar: Unicode.Scalar) -> Bool {
        0x300...0x36F ~= scalar.value
    }

    /// Danish and Swedish letters written as letter and mark; other marks do not count.
    private static func combine(_ letter: Unicode.Scalar, with mark: Unicode.Scalar) -> Unicode.Scalar {
        switch (letter, mark.value) {
        case ("a", 0x30A): "å"
        case ("a", 0x308): "ä"
        case ("o", 0x308), ("o", 0x30B): "ö"
        case ("u", 0x308), ("u", 0x30B): "ü"
        default: letter
        }
    }

    /// The three signs after z in ASCII stand for the three letters after z in Danish.
    private static func append(_ scalar: Unicode.Scalar?, to key: inout String) {
        guard let scalar else { return }
        switch scalar {
        case "æ", "ä": key += "{"
        case "ø", "ö", "ő", "œ": key += "|"
        case "å": key += "}"
        case "ü", "ű", "ý", "ÿ": key += "y"
        case "à", "á", "â", "ã", "ā", "ă", "ą": key += "a"
        case "ç", "ć", "č": key += "c"
        case "ď", "đ", "ð": key += "d"
        case "è", "é", "ê", "ë", "ē", "ė", "ę", "ě": key += "e"
        case "ğ": key += "g"
        case "ì", "í", "î", "ï", "ī", "į", "ı": key += "i"
        case "ł", "ľ", "ĺ": key += "l"
        case "ñ", "ń", "ň": key += "n"
        case "ò", "ó", "ô", "õ", "ō": key += "o"
        case "ŕ", "ř": key += "r"
        case "ś", "š", "ş", "ș": key += "s"
        case "ß": key += "ss"
        case "ť", "ţ", "ț": key += "t"
        case "þ": key += "th"
        case "ù", "ú", "û", "ū", "ů", "ų": key += "u"
        case "ź", "ż", "ž": key += "z"
        case "-", "\u{A0}", "\t", "\n", "\r", "\u{2010}"..."\u{2015}": key += " "
        case "'", "\u{2019}", "`", "´": break
        default: key.unicodeScalars.append(scalar)
        }
    }
}
