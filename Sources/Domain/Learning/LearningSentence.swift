/// A count put in words, and what to talk about. It asks; it says nothing of why, and nothing of anybody (R-105).
public struct LearningSentence: Hashable, Sendable {
    /// What it is about.
    public enum Topic: String, Sendable, CaseIterable {
        case tid, klarhed, bevaegelse, aftaler
    }

    public let topic: Topic
    /// In Danish.
    public let text: String
    /// In Danish.
    public let question: String
}

extension CaseMeetingLearning {
    /// What everybody is told beside the figures, in Danish.
    public static let notice = """
        Tallene viser, hvad der skete i de sager, du kan åbne. De siger ikke hvorfor, og de siger intet om den enkelte medarbejder. \
        Sager, der bringes på møder, er ikke et tilfældigt udsnit.
        """

    /// The figures in words, each with a question; those of which there is nothing to say are left out.
    public var sentences: [LearningSentence] {
        [time, clarity, movement, keeping].compactMap { $0 }
    }

    private var time: LearningSentence? {
        medianDays.map { days in
            LearningSentence(
                topic: .tid,
                text: "I halvdelen af sagerne gik der højst \(days) \(days == 1 ? "dag" : "dage"), fra sagen kom på en dagsorden, til den havde en konklusion.",
                question: "Hvad ventede sagerne på, og hvad kunne være klaret før mødet?"
            )
        }
    }

    private var clarity: LearningSentence? {
        conclusions == 0 ? nil : LearningSentence(
            topic: .klarhed, text: "\(unclear.words) \(conclusions == 1 ? "konklusion" : "konklusioner") blev afsluttet med ord, der kunne have været klarere.",
            question: "Hvad gør det svært at skrive, hvem der gør hvad hvornår?"
        )
    }

    private var movement: LearningSentence? {
        conclusions == 0 ? nil : LearningSentence(
            topic: .bevaegelse,
            text: "I \(afterwards.moved.words) \(conclusions == 1 ? "sag" : "sager") står nogen et andet sted på kompasset end ved mødet. \(afterwards.broughtAgain.words) blev bragt igen.",
            question: "Hvad var det, der fik noget til at flytte sig?"
        )
    }

    private var keeping: LearningSentence? {
        let kept = afterwards.kept
        return kept.total == 0 ? nil : LearningSentence(
            topic: .aftaler, text: "\(kept.words) \(kept.total == 1 ? "aftale" : "aftaler") blev gjort til tiden.",
            question: "Hvad skal der til, for at en aftale bliver gjort, og hvem spørger til den undervejs?"
        )
    }
}

extension CaseMeetingLearning.PatternAftermath {
    /// In Danish.
    public var text: String {
        let (one, other) = (meeting.pair.first.label.lowercased(), meeting.pair.second.label.lowercased())
        return "I \(share.words) \(share.total == 1 ? "konklusion" : "konklusioner") mødtes \(one) og \(other) i »\(meeting.code.title)«. "
            + "I \(afterwards.moved.count) af dem står nogen et andet sted i dag."
    }

    /// What to talk about, in Danish.
    public var question: String { meeting.code.question }
}

extension Share {
    /// `3 af 10`.
    var words: String { "\(count) af \(total)" }
}

extension CompassPattern.Code {
    /// A few words of Danish.
    public var title: String { CompassPattern(code: self, logic: nil, actors: [], remark: nil).title }
    /// An open question, in Danish.
    public var question: String { CompassPattern(code: self, logic: nil, actors: [], remark: nil).question }
}
