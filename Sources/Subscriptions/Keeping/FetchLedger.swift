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

  /// The kept article that an item is: by source and id, else by canonical link, else by text.
  func article(of item: ItemIdentity) throws -> KeptRecord?
  /// Notes a kept article, or its new version, together with the source's item. `former`: the record that it replaces.
  func note(_ record: KeptRecord, of item: ItemIdentity) throws
  /// Notes that an item of a source is an article that is kept already.
  func note(_ item: ItemIdentity, isArticle path: String) throws
  /// The records of all kept articles, in the order of their paths.
  func records() throws -> [KeptRecord]
  /// The number of articles of each source, by its address.
  func articleCounts() throws -> [String: Int]
  /// Forgets articles whose files were pruned.
  func forget(articles paths: [String]) throws
}

/// That by which an item of a source is known.
package struct ItemIdentity: Hashable, Sendable {
  /// The address of the source.
  package var source: String
  /// The publisher's id, else the link; nil if the item has neither.
  package var id: String?
  /// The canonical link: without fragment and without what only tells where a reader came from.
  package var link: String?
  /// The hash of the folded text.
  package var textHash: UInt64

  package init(source: String, id: String?, link: String?, textHash: UInt64) {
    (self.source, self.id, self.link, self.textHash) = (source, id, link, textHash)
  }
}

/// A kept article.
package struct KeptRecord: Hashable, Sendable {
  /// The path of its file in the folder of kept articles.
  package var path: String
  /// The hash of the text of its newest version.
  package var textHash: UInt64
  /// The number of its newest version, from 1.
  package var version: Int
  /// The web archive with the bytes as they came, the record's offset in it, and the number of the entry in the record.
  package var archive: String
  package var offset: Int
  package var entry: Int

  package init(path: String, textHash: UInt64, version: Int, archive: String, offset: Int, entry: Int) {
    (self.path, self.textHash, self.version) = (path, textHash, version)
    (self.archive, self.offset, self.entry) = (archive, offset, entry)
  }
}
