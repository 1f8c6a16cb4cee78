package import News
internal import Text

/// The blocks, features and candidates that the extraction sees in a page, for the programs that fit the model and
/// measure it.
package struct PageTrace: Sendable {
  /// The words of each block.
  package let blocks: [(kind: Part.Kind, text: String)]
  /// For each block the numbers of its features.
  package let features: [[Int]]
  /// The title of the page's article.
  package let title: String?
  /// The titles that the page gives, with their places.
  package let titles: [(place: String, text: String)]
  /// The dates that the page gives, with their places.
  package let dates: [(place: String, text: String)]
  private let context: PageContext

  /// The names of all features, by their numbers.
  package static var featureNames: [String] { BlockFeatures.names }
  /// The names of all measures of a neighbourhood, in their order.
  package static var measureNames: [String] { BlockNeighbourhood.names }

  package init(of page: [UInt8]) {
    let parsed = HTMLParser(PageText(page, charset: nil).bytes)
    let facts = PageFacts(parsed, address: nil)
    let blocks = PageBlocks(of: parsed.tree) { _ in "" }
    let context = PageContext(blocks, titles: facts.titles)
    self.context = context
    self.blocks = blocks.blocks.map { ($0.block.kind, String(decoding: $0.block.words, as: UTF8.self)) }
    features = blocks.blocks.indices.map { BlockFeatures(of: $0, in: context).numbers }
    title = facts.title
    titles = facts.candidates
    dates = facts.dates
  }

  /// The measures of each block's neighbourhood by the logits of the first regression.
  package func measures(of logits: [Double]) -> [[Double]] {
    let neighbourhood = BlockNeighbourhood(context, estimates: logits)
    return blocks.indices.map { neighbourhood.measures(of: $0) }
  }

  /// True for each block that the logits of the trees choose.
  package func chosen(_ logits: [Double]) -> [Bool] { BlockSelection(logits, in: context).isChosen }
}
