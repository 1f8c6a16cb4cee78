internal import ArgumentParser
internal import Foundation
internal import Intake
internal import News

/// `eval mail`: the articles of mails, compared with expectations in a file beside them.
struct MailEvaluation: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mail",
    abstract: "Measure how many mails open, and how many of their values are read rightly.",
    discussion: """
      The folder holds messages and mailboxes, also in folders within it. The file of expectations is an object of JSON \
      with the path of each mail below the folder, and for each of its articles the values that are expected. The text \
      lists words that the article must have, in this order:

        {"example.eml": [{"title": "Rain", "author": "Ann", "date": "2024-05-01", "text": ["It rained", "all day"]}]}
      """)

  @Argument(help: "A folder of mails.")
  var folder: String

  @Option(help: "The file of expectations. (default: expected.json in the folder)")
  var expected: String?

  @Flag(help: "Print every mail that gives no article, and every expectation that isn't met.")
  var misses = false

  func run() throws {
    let expectations = try MailExpectation.all(in: expected ?? "\(folder)/expected.json")
    let names = (FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []).sorted()
    var (opened, all) = (0, 0)
    var counts: [MailExpectation.Property: (right: Int, all: Int)] = [:]
    for name in names where !name.hasSuffix(".json") {
      guard let contents = try? Data(contentsOf: URL(fileURLWithPath: folder).appending(path: name)) else {
        continue
      }
      let drafts = Self.drafts(of: Array(contents), name: name)
      all += 1
      opened += drafts.isEmpty ? 0 : 1
      if drafts.isEmpty, misses { print("\(name): no article") }
      for expectation in expectations[name, default: []] {
        let isMet = expectation.isMet(by: drafts)
        counts[expectation.property, default: (0, 0)].all += 1
        counts[expectation.property, default: (0, 0)].right += isMet ? 1 : 0
        if misses, !isMet { print("\(name): \(expectation.difference(from: drafts))") }
      }
    }
    print("mails with an article: \(opened) of \(all)")
    guard !counts.isEmpty else { return print("no expectations: values are not measured") }
    print("property    right   all  share")
    for property in MailExpectation.Property.allCases {
      guard let count = counts[property] else { continue }
      let name = property.rawValue.padding(toLength: 10, withPad: " ", startingAt: 0)
      print(
        name, String(format: "%6d %5d  %.3f", count.right, count.all, Double(count.right) / Double(count.all))
      )
    }
  }

  private static func drafts(of contents: [UInt8], name: String) -> [ArticleDraft] {
    let input = IntakeInput(name: name, file: OpenFile(contents))
    guard var reader = try? MemberFormats.all.reader(of: input) else { return [] }
    var drafts: [ArticleDraft] = []
    while let entry = try? reader.next() { if let draft = try? entry.draft.get() { drafts.append(draft) } }
    return drafts
  }
}

/// An expected value of an article of a mail.
struct MailExpectation {
  /// The properties of an article that are measured.
  enum Property: String, CaseIterable {
    case title, author, date, guid, text
  }

  let property: Property
  /// The number of the article in its mail, counted from 0.
  let article: Int
  /// The value; of the text the words that it has, in this order.
  let values: [String]

  /// The expectations for each path; none if there is no such file.
  static func all(in path: String) throws -> [String: [MailExpectation]] {
    guard let contents = FileManager.default.contents(atPath: path) else { return [:] }
    let mails = try JSONSerialization.jsonObject(with: contents) as? [String: [[String: Any]]] ?? [:]
    return mails.mapValues { articles in
      articles.enumerated().flatMap { article, fields in
        Property.allCases.compactMap { property in
          let field = fields[property.rawValue]
          guard let values = field as? [String] ?? (field as? String).map({ [$0] }) else { return nil }
          return MailExpectation(property: property, article: article, values: values)
        }
      }
    }
  }

  func isMet(by drafts: [ArticleDraft]) -> Bool {
    guard let found = found(in: drafts) else { return false }
    var rest = Self.folded(found)[...]
    guard property == .text else { return Self.folded(values.joined(separator: " ")) == rest }
    return values.map(Self.folded).allSatisfy { words in
      guard let range = rest.firstRange(of: words) else { return false }
      rest = rest[range.upperBound...]
      return true
    }
  }

  func difference(from drafts: [ArticleDraft]) -> String {
    "\(property.rawValue) of article \(article + 1): \(values) <> \((found(in: drafts) ?? "nothing").prefix(300))"
  }

  private func found(in drafts: [ArticleDraft]) -> String? {
    guard drafts.indices.contains(article) else { return nil }
    let fields = drafts[article].fields
    switch property {
    case .title: return fields.title
    case .author: return fields.author
    case .guid: return fields.guid
    case .text: return drafts[article].text.string
    case .date: return Self.day(fields.date)
    }
  }

  private static func day(_ value: FieldValue?) -> String? {
    guard case .text(let written)? = value else { return nil }
    return FieldDate(of: written, languageCode: "en")?.date.description
  }

  /// A text on one line, with one blank between words.
  private static func folded(_ text: String) -> String {
    text.split { $0.isWhitespace }.joined(separator: " ")
  }
}
