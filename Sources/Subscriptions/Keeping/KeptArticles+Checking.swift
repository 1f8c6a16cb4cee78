internal import Foundation
internal import News

/// A fault that `KeptArticles.verify` found.
package enum KeptFault: Hashable, Sendable {
  case missingFile(path: String)
  case unreadableFile(path: String)
  /// The record in the web archive is gone or damaged.
  case missingBytes(path: String, archive: String)
  /// The bytes give no article any more: by another extractor, or without the program that reads them.
  case noText(path: String)
  /// The bytes give other words than the file has: the file was edited, or another extractor made it.
  case otherText(path: String)
}

extension KeptArticles {
  /// Makes the text of each kept article anew from the bytes as they came, and compares it with the article's file.
  /// Hands over the faults, and returns the number of articles that were compared.
  package func verify(_ report: (KeptFault) throws -> Void) throws -> Int {
    let records = try ledger.records()
    var index = 0
    while index < records.count {
      let place = records[index].place
      let end = records[index...].firstIndex { $0.place != place } ?? records.count
      let items = archives.record(at: place).map { FetchedItems(of: $0).items }
      for record in records[index..<end] {
        if let fault = fault(of: record, items) { try report(fault) }
      }
      index = end
    }
    return records.count
  }

  private func fault(of record: KeptRecord, _ items: [FetchedItem]?) -> KeptFault? {
    let path = record.path
    let file = articles + "/" + path
    guard let article = try? ArticleReader().article(at: Location(path: file)) else {
      return PathText.withCPath(file) { access($0, F_OK) } != 0 && errno == ENOENT
        ? .missingFile(path: path) : .unreadableFile(path: path)
    }
    guard let items else { return .missingBytes(path: path, archive: record.place.archive) }
    guard let item = items.first(where: { $0.entry == record.entry }) else { return .noText(path: path) }
    return KeptText(of: article).bodyHash == item.words.bodyHash ? nil : .otherText(path: path)
  }
}

// MARK: - Noting anew

extension KeptArticles {
  /// The most articles that are noted at once.
  private static let batch = 1_000

  /// Notes all articles in the folder if the ledger still knows nothing when no other program writes. Returns their number.
  package func renoteIfEmpty() throws -> Int {
    try alone { try ledger.isEmpty() ? renote() : 0 }
  }

  /// Notes all articles in the folder in a ledger that knows nothing, by their front matter. Returns their number.
  package func renote() throws -> Int {
    var kept: [KeptItem] = []
    var count = 0
    var ends: [String: Int] = [:]
    let files = FileManager.default.enumerator(atPath: articles)
    while let path = files?.nextObject() as? String {
      guard path.hasSuffix(".md"), !path.contains(".versions/"), let item = noted(path) else { continue }
      let place = item.record.place
      ends[place.archive] = max(ends[place.archive] ?? 0, place.offset + place.length)
      kept.append(item)
      count += 1
      if kept.count == Self.batch {
        try ledger.note(kept)
        kept = []
      }
    }
    try ledger.note(kept)
    for (archive, known) in ends {
      // Records whose articles were removed stay too.
      let end = max(known, archives.size(of: archive))
      try ledger.note(WebArchiveFiles.Place(archive: archive, offset: 0, length: end))
    }
    return count
  }

  /// An article with its item, as its front matter tells them; nil for a file that gazette didn't write.
  private func noted(_ path: String) -> KeptItem? {
    let file = articles + "/" + path
    guard let bytes = try? OpenFile(at: file).contents(limit: Format.largestArticle),
      let fields = FrontMatter(in: bytes)?.texts, let feed = fields["feed"],
      let (place, entry) = fields["archive"].flatMap(ArticleFile.place),
      let article = try? ArticleReader().article(contents: bytes, path: file)
    else { return nil }
    let words = KeptText(of: article)
    let item = ItemIdentity(
      source: feed, id: fields["guid"] ?? fields["link"], link: fields["link"].flatMap(CanonicalLink.of),
      text: words)
    let version = fields["version"].flatMap { Int($0) } ?? 1
    return KeptItem(
      KeptRecord(path: path, textHash: words.hash, version: version, place: place, entry: entry), item)
  }
}

// MARK: - Hiding and pruning

extension KeptArticles {
  /// Takes articles out of the lists: their files move to a folder `.hidden` beside them.
  package func hide(_ paths: [String]) throws {
    for path in paths {
      let name = path.split(separator: "/").last.map(String.init) ?? path
      let folder = String(path.dropLast(name.count))
      let hidden = folder + ".hidden/" + name
      try FolderLock.make(articles + "/" + folder + ".hidden")
      // The ledger first: an article that is not at its path is written again only where its text changes.
      try ledger.rename(path, to: hidden)
      try DurableFile.move(articles + "/" + path, to: articles + "/" + hidden)
    }
  }

  /// The files of the former versions of an article.
  package func versions(of path: String) -> [String] {
    let name = path.split(separator: "/").last.map { String($0.dropLast(3)) } ?? path
    let folder = PathText.folder(of: articles + "/" + path) + "/.versions"
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    // A version is `name.1.md`; the name of another article may begin with this one and a dot.
    return files.filter { file in
      file.hasPrefix(name + ".") && file.hasSuffix(".md")
        && Int(file.dropFirst(name.count + 1).dropLast(".md".count)) != nil
    }.map { folder + "/" + $0 }
  }

  /// Removes articles with their former versions, and the web archives of which no article is left. The archive of the
  /// present month stays. `time`: the present time.
  package func prune(_ paths: [String], at time: Int) throws {
    try ledger.forget(articles: paths)
    for path in paths {
      try? FileManager.default.removeItem(atPath: articles + "/" + path)
      for version in versions(of: path) { try? FileManager.default.removeItem(atPath: version) }
    }
    let used = Set(try ledger.records().map(\.place.archive)).union([Timestamp.month(of: time) + ".warc.gz"])
    for archive in try FileManager.default.contentsOfDirectory(atPath: folder + "/warc")
    where archive.hasSuffix(".warc.gz") && !used.contains(archive) {
      try FileManager.default.removeItem(atPath: folder + "/warc/" + archive)
    }
  }
}
