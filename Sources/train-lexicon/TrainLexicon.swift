internal import ArgumentParser
internal import Foundation
internal import Languages
internal import Stories

/// `train-lexicon`: learns what words are called in the other language from translated sentences.
@main
struct TrainLexicon: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train-lexicon",
    abstract: "Learn the bilingual lexicon from translated sentences and the vocabulary written by hand.",
    discussion: """
      The data is a table of three columns parted by tabs: a document's id, an English sentence, its Vietnamese \
      translation. The same data give the same bytes.

      Example:
        swift run -c release train-lexicon --data alt-parallel.tsv --output Sources/CLexicon/lexicon.bin
        swift run -c release train-lexicon --data alt-parallel.tsv --more xquad-parallel.tsv \
          --more tatoeba-parallel.tsv --agreement --output Sources/CLexicon/agreement.bin
      """
  )

  @Option(help: "The table of translated sentences.")
  var data: String

  @Option(help: "Another such table, for the agreement of words.")
  var more: [String] = []

  @Flag(help: "Learn which words agree in both directions, for comparing sentences.")
  var agreement = false

  @Option(
    help: "Leave out the documents whose number divided by five leaves this; 0 is the development part.")
  var withoutPart: Int?

  @Option(help: "Where to write the lexicon.")
  var output: String

  func run() throws {
    var corpus = ParallelCorpus(
      table: try String(contentsOfFile: data, encoding: .utf8), withoutPart: withoutPart)
    for path in more {
      corpus.add(table: try String(contentsOfFile: path, encoding: .utf8), withoutPart: nil)
    }
    let articles = corpus.documentCount
    corpus.add(Vocabulary.pairs)
    let bytes =
      agreement
      ? AgreementMaker(corpus).lexicon.bytes
      : LexiconMaker(corpus).lexicon(backgroundArticles: articles).bytes
    try Data(bytes).write(to: URL(fileURLWithPath: output))
    print("\(corpus.sentences.count) sentences of \(articles) articles, \(bytes.count) bytes")
  }
}
