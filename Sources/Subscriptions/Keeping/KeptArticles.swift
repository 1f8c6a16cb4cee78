internal import Foundation
internal import Glibc
internal import News
internal import Text

/// The articles that gazette keeps: a folder of Markdown, web archives with the bytes as they came, and the ledger.
///
/// An article is noted only when its file and its record are on the disk. What a program that was killed left unnoted
/// is written again at the next fetch.
package struct KeptArticles: Sendable {
  /// The outcome of the items of an answer.
  package struct Outcome: Hashable, Sendable {
    /// The paths of the files of new articles and of articles with a new version.
    package var new: [String] = []
    package var updated: [String] = []
    /// The path of each item that was written, by the number of its entry.
    package var paths: [Int: String] = [:]
    /// The number of articles that another source had brought before.
    package var joined = 0

    package init() {}
    package var isEmpty: Bool { new.isEmpty && updated.isEmpty && joined == 0 }
  }

  /// The folder of all that is kept: `$XDG_DATA_HOME/gazette`.
  package let folder: String
  package let ledger: any FetchLedger
  /// The articles whose files are written again, with those that the files have then: no index need have seen them.
  package let successions = KeptSuccessions()

  package init(folder: String, ledger: any FetchLedger) {
    (self.folder, self.ledger) = (folder, ledger)
  }

  /// The folder of the articles, which gazette opens as any other.
  package var articles: String { folder + "/articles" }
  var archives: WebArchiveFiles { WebArchiveFiles(folder: folder + "/warc") }

  /// The longest wait for another program that keeps articles.
  private static let patience = Duration.seconds(60)

  /// Does work that adds to the web archives, while no other program does.
  func alone<Result>(_ work: () throws -> Result) throws -> Result {
    let lock = try FolderLock(of: folder + "/.writing", patience: Self.patience)
    return try withExtendedLifetime(lock, work)
  }

  /// The path of a former version, beside the newest: folders that begin with a dot are passed over.
  static func versionPath(of path: String, _ version: Int) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return ".versions/\(name.hasSuffix(".md") ? String(name.dropLast(3)) : name).\(version).md"
  }
}

/// A source whose items are kept.
package struct ItemSource: Sendable {
  package let url: String
  /// The name of the paper in the front matter.
  package let name: String?
  /// The code of the language, where the items tell none.
  package let language: String?

  package init(url: String, name: String?, language: String?) {
    (self.url, self.name, self.language) = (url, name, language)
  }
}

// MARK: - Keeping

extension KeptArticles {
  /// An item that is to be written.
  private struct Change {
    let item: FetchedItem
    let identity: ItemIdentity
    /// The record of the article that the item is; nil for a new one.
    let former: KeptRecord?
    /// True if the words are those of the former version.
    var isSame: Bool { former?.textHash == identity.textHash }
  }

  /// Keeps the items of an answer that are new, changed, or new to this source. Writes nothing where there are none.
  /// `time`: seconds since 1970.
  package func keep(
    _ items: FetchedItems, of record: ResponseRecord, from source: ItemSource, at time: Int
  ) throws -> Outcome {
    try alone { try keepAlone(items, of: record, from: source, at: time) }
  }

  private func keepAlone(
    _ items: FetchedItems, of record: ResponseRecord, from source: ItemSource, at time: Int
  ) throws -> Outcome {
    let changes = try self.changes(items, source)
    guard !changes.isEmpty else { return Outcome() }
    let place = try archives.append(record, at: time) { try ledger.end(ofArchive: $0) }
    try ledger.note(place)
    var outcome = Outcome()
    var kept: [KeptItem] = []
    var files = DurableFiles()
    var rewritten: [KeptSuccessions.Succession] = []
    for change in changes {
      let record = try prepare(change, place, source, time, &files, &rewritten)
      kept.append(KeptItem(record, change.identity))
      outcome.paths[change.item.entry] = record.path
      if change.former == nil {
        outcome.new.append(record.path)
      } else if change.isSame {
        outcome.joined += 1
      } else {
        outcome.updated.append(record.path)
      }
    }
    try files.write(mode: 0o600)
    successions.add(rewritten)
    try ledger.note(kept)
    return outcome
  }

  /// The changes that are to be written. An item that comes twice in an answer counts once.
  private func changes(_ items: FetchedItems, _ source: ItemSource) throws -> [Change] {
    var seen: Set<ItemIdentity> = []
    return try items.items.compactMap { item in
      let identity = items.identity(of: item, in: source.url)
      guard seen.insert(identity).inserted else { return nil }
      guard let known = try ledger.article(of: identity) else {
        return Change(item: item, identity: identity, former: nil)
      }
      let isUnchanged = known.record.textHash == identity.textHash && known.isOfSource
      return isUnchanged || known.record.isPruned
        ? nil : Change(item: item, identity: identity, former: known.record)
    }
  }

  /// Adds the file of an item to those that are to be written.
  private func prepare(
    _ change: Change, _ place: WebArchiveFiles.Place, _ source: ItemSource, _ time: Int,
    _ files: inout DurableFiles, _ rewritten: inout [KeptSuccessions.Succession]
  ) throws -> KeptRecord {
    let former = change.former
    let version = (former?.version ?? 0) + (change.isSame ? 0 : 1)
    let formerBytes = former.flatMap { contents(ofFileAt: articles + "/" + $0.path) }
    let known = formerBytes.map(FrontMatter.sources) ?? []
    let names = known + [source.name].compactMap(\.self).filter { !known.contains($0) }
    let file = ArticleFile(
      item: change.item, identity: change.identity, sources: names, place: place, version: version,
      time: time,
      language: source.language)
    let path = former?.path ?? freePath(file.newPath)
    let folder = PathText.folder(of: articles + "/" + path)
    try FolderLock.make(folder)
    if let former, !change.isSame { try keepVersion(former, in: folder) }
    let bytes = file.bytes(at: path)
    files.add(articles + "/" + path, bytes)
    if let formerBytes { rewritten.append(KeptSuccessions.Succession(from: formerBytes, to: bytes)) }
    return KeptRecord(
      path: path, textHash: change.identity.textHash, version: version, place: place, entry: change.item.entry
    )
  }

  /// The path of a new article. A file of somebody else keeps its name; one that a killed program left is written again.
  private func freePath(_ path: String) -> String {
    guard let bytes = try? OpenFile(at: articles + "/" + path).contents(limit: Format.largestArticle),
      FrontMatter(in: bytes)?.texts["archive"] == nil
    else { return path }
    return path.dropLast(".md".count) + "-2.md"
  }

  /// Gives the file of a version a second name beside the newest, before another takes its place.
  private func keepVersion(_ former: KeptRecord, in folder: String) throws {
    let version = folder + "/" + Self.versionPath(of: former.path, former.version)
    try FolderLock.make(folder + "/.versions")
    let status = PathText.withCPath(articles + "/" + former.path) { from in
      PathText.withCPath(version) { link(from, $0) }
    }
    // The name is there already where a program was killed behind this step; the file may have been removed by the user.
    guard status == 0 || errno == EEXIST || errno == ENOENT else { throw POSIXError(errno) }
    try DurableFile.synchronize(folder: folder + "/.versions")
  }

  /// The bytes of a kept article; nil if its file is gone.
  private func contents(ofFileAt path: String) -> [UInt8]? {
    try? OpenFile(at: path).contents(limit: Format.largestArticle)
  }
}

// MARK: - Pages

extension KeptArticles {
  /// Gives a kept item the text of its page, if the page tells the same and more. The bytes of both are kept. False if
  /// the item keeps its text.
  @discardableResult
  package func keepPage(
    _ page: FetchedItem, of record: ResponseRecord, for item: FetchedItem, at path: String, _ time: Int
  ) throws -> Bool {
    guard page.words.wordCount > item.words.wordCount, page.tellsSame(as: item),
      var kept = try ledger.record(at: path)
    else { return false }
    try alone {
      kept.place = try archives.append(record, at: time) { try ledger.end(ofArchive: $0) }
      try ledger.note(kept.place)
    }
    kept.entry = page.entry
    let bytes = try OpenFile(at: articles + "/" + path).contents(limit: Format.largestArticle)
    var files = DurableFiles()
    let longer = ArticleFile.bytes(bytes, with: page, kept.place)
    files.add(articles + "/" + path, longer)
    try files.write(mode: 0o600)
    successions.add([KeptSuccessions.Succession(from: bytes, to: longer)])
    try ledger.setRecord(kept)
    return true
  }
}

extension FetchedItem {
  /// True if at least half of the words with which another text begins are in this one. A page that asks for consent or
  /// for money has few of them.
  fileprivate func tellsSame(as other: FetchedItem) -> Bool {
    let (own, others) = (Set(foldedWords.prefix(20_000)), Set(other.foldedWords.prefix(60)))
    return !others.isEmpty && 2 * others.intersection(own).count >= others.count
  }

  private var foldedWords: [Substring] {
    fold(article.text).split { !$0.isLetter && !$0.isNumber }
  }
}

// MARK: - Asking

extension KeptArticles {
  /// All kept articles, in the order of their records in the web archives.
  package func records() throws -> [KeptRecord] { try ledger.records() }

  /// The state of each source, by its address.
  package func states() throws -> [String: FetchState] { try ledger.states() }

  /// The number of articles of each source, by its address.
  package func counts() throws -> [String: Int] { try ledger.articleCounts() }
}
