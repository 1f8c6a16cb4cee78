internal import Catalogue
internal import Foundation
internal import Languages
internal import News
internal import Text

/// The questions of the conformance suite: several hundred, made of the words and names of the collection.
enum Questions {
  static let all: [Question] =
    listings + windows + searches + fields + combinations + articles + names + stories + places

  // MARK: Listings

  private static var listings: [Question] {
    let orders = Catalogue.SortOrder.Key.allCases.flatMap { key in
      [Catalogue.SortOrder(key), Catalogue.SortOrder(key, isReversed: true)]
    }
    let languages: [Language?] = [nil] + Set(SharedCollection.articles.map(\.language.language)).sorted()
    return orders.flatMap { order in
      languages.map { language in
        listing(
          "in \(language?.code ?? "all") by \(order.text) \(order.isReversed)",
          Listing(language: language, order: order))
      }
    }
  }

  private static func listing(_ name: String, _ listing: Listing) -> Question {
    Question("list \(name)") { await $0.lines(of: listing) }
  }

  private static var windows: [Question] {
    [0, 1, 7, 40, 100, 163, 10_000].flatMap { place in
      [1, 20, 50].map { count in
        Question("window of \(count) at \(place)") {
          await $0.keys(of: RowRequest(listing: Listing(), anchor: .index(place), count: count))
        }
      }
    }
      + stride(from: 0, to: SharedCollection.articles.count, by: 16).map { index in
        let id = SharedCollection.articles[index].id
        return Question("window around \(id)") { archive in
          let request = RowRequest(listing: Listing(), anchor: .article(id, orIndex: 3), count: 9)
          let window = await archive.window(for: request, marked: FixedMarks(marks: SharedCollection.marks))
          let isHidden = SharedCollection.marks.marks[id]?.isHidden == true
          return window.counts + ["\(window.rows.contains { $0.id == id } || isHidden) \(window.rows.count)"]
        }
      }
  }

  // MARK: Searches

  private static var searches: [Question] {
    let words = SharedCollection.words(60)
    let others = words.flatMap { word in
      [word, fold(word), word.decomposedStringWithCanonicalMapping, String(word.prefix(3)), "=\(word)"]
    }
    let pairs = zip(words, words.dropFirst()).map { "\($0) \($1)" }
    let phrases = [2, 3, 4].flatMap { SharedCollection.phrases(20, of: $0) }
    let typed =
      others + pairs + phrases.map { "\"\($0)\"" } + phrases.map { fold($0) }
      + phrases.prefix(15).map { "=\"\($0)\"" }
      + phrases.prefix(20).map { "near:\"\(reversed($0))\"~6" }
    return unique(
      typed + ["đ", "d", "ki su", "kĩ sư", "kỹ sư", "u.s.", "us embassy", "résumé", "resume", "=résumé"]
    )
    .map { search($0) }
  }

  private static func reversed(_ phrase: String) -> String {
    phrase.split(separator: " ").reversed().joined(separator: " ")
  }

  private static func unique(_ typed: [String]) -> [String] {
    var known: Set<String> = []
    return typed.filter { known.insert($0 + "\u{0}\($0.utf8.count)").inserted }
  }

  private static func search(_ typed: String, _ order: Catalogue.SortOrder = .newestFirst) -> Question {
    Question("search \(typed) by \(order.text)") { archive in
      guard let query = try? Query(parsing: typed) else { return ["wrong query"] }
      return await archive.lines(of: Listing(query: query, order: order))
    }
  }

  private static var fields: [Question] {
    let words = SharedCollection.words(8, longerThan: 4)
    return [
      "lang:vi", "-lang:vi", "lang:en", "after:2025", "before:2025", "after:2025-04 before:2025-05",
      "words:>300",
      "words:<200", "words:100..250", "has:quote", "has:author", "has:source", "has:date", "has:link",
      "has:note",
      "has:tag", "-has:date", "-has:quote", "is:unread", "is:read", "is:starred", "is:hidden", "-is:starred",
      "tag:ports",
      "tag:cang", "is:single", "is:paired", "only:vi", "path:special", "folder:special", "author:a",
      "path:duong", "path:ĐƯỜNG", "folder:\"đuong sat\"",
      "source:news",
    ].map { search($0) } + words.map { search("in:title \($0)") }
  }

  private static var combinations: [Question] {
    let words = SharedCollection.words(24, longerThan: 3)
    return (0..<8).flatMap { index -> [Question] in
      let (one, two, three) = (words[index * 3], words[index * 3 + 1], words[index * 3 + 2])
      return [
        search("\(one) OR \(two)"), search("\(one) -\(two)"), search("\(one) OR \(two) \(three)"),
        search("\(one) lang:vi"), search("\(one) is:unread OR \(two) after:2025-02"),
        search("\(one) OR =" + two), search("-=\(three) \(one)"),
        search(one, Catalogue.SortOrder(.relevance)),
        search("\(one) \(two)", Catalogue.SortOrder(.words)),
      ]
    }
  }
}
