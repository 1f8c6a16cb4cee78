internal import Archive
internal import ArgumentParser
internal import Catalogue
internal import Languages
internal import News
internal import Stories
internal import Text

/// `eval glosses`: words of articles at random with the meanings that a reader sees, to be judged by hand.
struct GlossesEvaluation: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "glosses",
    abstract: "Print words of articles at random, with their meanings.",
    discussion: """
      A line is a word as the reading cursor finds it, its meanings (after ~ where they are only likely, - where none is \
      known), and its sentence. Names are left out, and so are words of grammar unless --all is given.
      """)

  @Argument(help: "The folder with the articles.")
  var folder: String

  @Option(help: "The code of the language of the articles.")
  var language = "vi"

  @Option(help: "The code of the language of the meanings.")
  var to = "en"

  @Option(help: "The number of words.")
  var count = 100

  @Option(help: "Another number gives other words.")
  var seed: UInt64 = 1

  @Flag(help: "Take words of grammar, too.")
  var all = false

  func run() async throws {
    let library = Library(paths: [folder], index: .memory, lexicon: .shared)
    await library.open(to: .named) { _ in }
    var words = await words(of: library)
    var random = SeededGenerator(seed: seed)
    words.shuffle(using: &random)
    for word in words.prefix(count) {
      let gloss = await library.gloss(
        of: word.text, naming: nil, from: Language(language), to: Language(to))
      let meanings = gloss.targets.isEmpty ? "-" : gloss.targets.joined(separator: ", ")
      print("\(word.text)\t\(gloss.isSure ? "" : "~ ")\(meanings)\t\(word.sentence)")
    }
  }

  private func words(of library: Library) async -> [(text: String, sentence: String)] {
    let rules = Language(language).profile.terms
    let request = RowRequest(listing: Listing(order: SortOrder(.path)), anchor: .index(0), count: .max)
    var found: [(text: String, sentence: String)] = []
    for row in await library.rows(request).rows where row.language.code == language {
      guard let article = await library.article(row.id), let words = await library.readingWords(of: row.id)
      else { continue }
      let names = Set(await library.connections(of: article).mentions.map(\.range))
      for range in words.words where !names.contains(range) {
        let text = article.text(in: range).onOneLine
        guard text.contains(where: \.isLetter), all || !rules.isGrammatical(fold(text)) else { continue }
        let sentence = words.sentences.first { $0.contains(range.lowerBound) }
        found.append((text, sentence.map { article.text(in: $0).onOneLine } ?? ""))
      }
    }
    return found
  }
}

/// SplitMix64 (Steele, Lea, Flood 2014): the same numbers for a seed on every machine.
private struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
