/// The memory of fetches and of kept articles, on the disk.
///
/// All calls read or write the disk: not for the main thread. What a call wrote is on the disk when the call returns.
package protocol FetchLedger: Sendable {
  /// The state of each source, by its address.
  func states() throws -> [String: FetchState]
  func setState(_ state: FetchState, of source: String) throws
  /// A source has another address from now on; its articles are those of the former one.
  func move(_ source: String, to address: String) throws
  /// Forgets the state of a source. Its articles stay.
  func forget(_ source: String) throws

  /// The kept article that an item is, and the sources that have it: by source and id, else by canonical link, else by
  /// text.
  func article(of item: ItemIdentity) throws -> (record: KeptRecord, isOfSource: Bool)?
  /// Notes kept articles or new versions, each with its item, all or none.
  func note(_ kept: [KeptItem]) throws
  /// The article at a path in the folder of articles; nil if none is noted there.
  func record(at path: String) throws -> KeptRecord?
  /// Notes other values of the article at a path.
  func setRecord(_ record: KeptRecord) throws
  func rename(_ path: String, to other: String) throws
  /// Notes that a record of a web archive is on the disk.
  func note(_ place: WebArchiveFiles.Place) throws
  /// The end of the last record in a web archive that is noted, in bytes; nil for an archive that isn't known.
  func end(ofArchive archive: String) throws -> Int?
  /// True if no article is noted.
  func isEmpty() throws -> Bool
  /// All kept articles, in the order of their records in the web archives.
  func records() throws -> [KeptRecord]
  /// The number of articles of each source, by its address.
  func articleCounts() throws -> [String: Int]
  /// The paths of the articles of each source in the folder of articles, by its address.
  func articlePaths() throws -> [String: [String]]
  /// Forgets articles whose files were pruned. Their items stay known, so that they don't come again.
  func forget(articles paths: [String]) throws
}

/// That by which an item of a source is known.
package struct ItemIdentity: Hashable, Sendable {
  /// The fewest words of a text by which alone an article is known: shorter texts are repeated every day.
  private static let fewestWords = 40

  /// The address of the source.
  package var source: String
  /// The publisher's id, else the link; nil if the item has neither.
  package var id: String?
  /// The canonical link; nil if it tells no article.
  package var link: String?
  /// The hash of the words.
  package var textHash: UInt64
  /// True if the text alone tells the article.
  package var isKnownByText: Bool

  package init(source: String, id: String?, link: String?, text: KeptText) {
    (self.source, self.id, self.link) = (source, id, link)
    (textHash, isKnownByText) = (text.hash, text.wordCount >= Self.fewestWords)
  }
}

/// A kept article.
package struct KeptRecord: Hashable, Sendable {
  /// The path of its file in the folder of kept articles.
  package var path: String
  /// The hash of the words of its newest version.
  package var textHash: UInt64
  /// The number of its newest version, from 1.
  package var version: Int
  /// The place of the record from which the text is made, and the number of the entry in the record.
  package var place: WebArchiveFiles.Place
  package var entry: Int
  /// True if the file was pruned.
  package var isPruned = false

  package init(path: String, textHash: UInt64, version: Int, place: WebArchiveFiles.Place, entry: Int) {
    (self.path, self.textHash, self.version) = (path, textHash, version)
    (self.place, self.entry) = (place, entry)
  }
}

/// A kept article with an item that it is.
package struct KeptItem: Hashable, Sendable {
  package var record: KeptRecord
  package var item: ItemIdentity

  package init(_ record: KeptRecord, _ item: ItemIdentity) {
    (self.record, self.item) = (record, item)
  }
}
