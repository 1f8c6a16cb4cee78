internal import Catalogue
internal import Languages
internal import News
internal import Testing

/// A question to an archive. The answer is made of lines that are the same from every engine: what an engine may decide for
/// itself, such as the order of articles of one day, is not in them.
struct Question: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let answer: @Sendable (any ArticleArchive) async -> [String]

  init(_ name: String, _ answer: @escaping @Sendable (any ArticleArchive) async -> [String]) {
    (testDescription, self.answer) = (name, answer)
  }
}

// MARK: - Answers as lines

extension ArticleArchive {
  /// The rows of a listing and its counts, with the user's marks.
  func lines(of listing: Listing) async -> [String] {
    let request = RowRequest(listing: listing, anchor: .index(0), count: 100_000)
    let window = await window(for: request, marked: FixedMarks(marks: SharedCollection.marks))
    return window.counts + ["anchor \(window.anchorIndex.map(String.init) ?? "-")"]
      + window.rows.map { $0.key(in: listing.order) } + window.rows.map(\.line).sorted()
  }

  /// For each line of the listing by story, the articles for which it stands and the unread ones among them; and whether the
  /// nearest unread line from each place stands for one.
  func storyLines(of listing: Listing, marked marks: FixedMarks) async -> [String] {
    var listing = listing
    listing.isByStory = true
    let request = RowRequest(listing: listing, anchor: .index(0), count: 100_000)
    let rows = await window(for: request, marked: marks).rows
    var lines = rows.map { row in
      let line = row.storyLine
      let articles = line?.articles ?? [row.id]
      let unread = line?.unread ?? (row.marks.isRead ? [] : [row.id])
      return articles.map(\.description).sorted().joined(separator: " ")
        + " | " + unread.map(\.description).sorted().joined(separator: " ")
    }.sorted()
    for start in stride(from: 0, to: rows.count, by: 7) {
      let found = await nearestUnread(
        UnreadRequest(listing: listing, start: start, isForward: true), marked: marks)
      lines.append(found.map { "\(rows[$0].isUnread)" } ?? "none")
    }
    return lines
  }

  /// The rows of a window, by what decides about their order.
  func keys(of request: RowRequest) async -> [String] {
    let window = await window(for: request, marked: FixedMarks(marks: SharedCollection.marks))
    return window.counts + ["\(window.start) \(window.rows.count) \(window.anchorIndex ?? -1)"]
      + window.rows.map { $0.key(in: request.listing.order) }
  }
}

extension RowWindow {
  /// The counts of the listing.
  var counts: [String] {
    ["total \(total), unread \(unreadCount)"]
      + census.entries.map { "\($0.language.code) \($0.endonym) \($0.count)" }
  }
}

extension ArticleRow {
  /// All that the row shows.
  var line: String {
    let marks = [
      marks.isRead ? "read" : "", marks.isStarred ? "starred" : "", marks.isHidden ? "hidden" : "",
    ]
    return [
      id.description, headline.text, String(date?.sortKey ?? 0), String(date?.isInferred ?? false),
      language.code,
      String(wordCount), source ?? "-", provenance.author ?? "-", provenance.link ?? "-",
      marks.joined(separator: "+"), annotation.tags.joined(separator: ","), annotation.note,
    ].joined(separator: " | ")
  }

  /// The properties by which an order compares the row, without the place of equals.
  func key(in order: SortOrder) -> String {
    switch order.key {
    case .date: String(date?.sortKey ?? 0)
    case .title: headline.text.lowercased()
    case .language: "\(language.code) \(order.second == nil ? String(date?.sortKey ?? 0) : "")"
    case .words: String(wordCount)
    case .source: source?.lowercased() ?? "-"
    case .author: provenance.author?.lowercased() ?? "-"
    case .read: "\(marks.isRead)"
    case .starred: "\(marks.isStarred)"
    case .path, .story, .relevance: ""
    }
  }
}

extension Connections.NameEntry {
  var line: String { "\(entity.line) \(mentionCount) \(articleCount) \(weight)" }
}

extension Entity {
  var line: String {
    let names = names.sorted { $0.key < $1.key }.map { "\($0.key.code)=\($0.value)" }
    return "\(key) \(kind) \(names.joined(separator: " "))"
  }
}

extension RelatedStory {
  /// Without the score's last digits, which depend on the order of sums.
  var line: String {
    let reasons = reasons.map { "\($0.kind) \($0.text)" }.sorted().joined(separator: "; ")
    return "\(row.id) \(grade) \(Int((score * 1000).rounded())) \(daysLater ?? 99_999) [\(reasons)]"
  }
}
