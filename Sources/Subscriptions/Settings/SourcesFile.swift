package import News
internal import Text

/// `sources.toml`: the sources to which the user subscribed, by hand or through gazette.
///
/// ```toml
/// [[source]]
/// url = "https://example.com/feed.xml"
/// name = "The Example"              # else the feed's own title
/// folder = "News/Asia"
/// language = "vi"                   # where the feed doesn't tell it
/// every = "2h"                      # 15m, 2h, 1d; else 30m
/// full = true                       # the page of each article is fetched too
/// tags = ["daily"]
/// read = ["author:Reuters"]         # articles that are marked as read when they come
/// hide = ["title:advertisement"]    # articles that are not listed
/// paused = true                     # nothing is fetched
/// private = true                    # hosts of private networks are allowed
/// user-agent = "Mozilla/5.0"
/// headers = ["Accept-Language: vi"]
/// netrc = true                      # name and password are in ~/.netrc
/// login-command = "pass show example"   # prints name:password
/// proxy = "socks5h://127.0.0.1:9050"
/// ```
///
/// All calls read or write the disk: not for the main thread.
package struct SourcesFile: Sendable {
  package typealias Contents = EntryFileContents<SourcesFile>
  package typealias Problem = SourceProblem

  package var path: String { file.path }
  private let file: UserTextFile

  /// The file at `path`; it need not exist.
  package init(path: String) {
    file = UserTextFile(path: path)
  }

  /// Reads the file; one that doesn't exist is empty.
  package func load() throws(UserFileFailure) -> Contents {
    Contents(of: try file.bytes())
  }

  /// Makes changes in one go and returns the new contents. Other lines don't change; changes by others in the meantime
  /// are kept. Throws `notFound`, and changes nothing, if a source to edit or to remove isn't in the file (any more).
  package func apply(_ changes: [SourceChange]) throws(UserFileFailure) -> Contents {
    let bytes = try file.change { bytes throws(UserFileFailure) in
      var text = SourcesText(bytes)
      guard text.apply(changes) else { throw .notFound }
      return text.text.bytes
    }
    return Contents(of: bytes)
  }
}

/// A source that was taken off the list, with all that the file said of it.
package struct SourceRemoval: Hashable, Sendable {
  package let source: SubscribedSource
  /// The bytes of the file before and after.
  fileprivate let before: [UInt8]
  fileprivate let after: [UInt8]
}

extension SourcesFile {
  /// Removes a source so that it can be put back. Throws `notFound` if the source isn't in the file.
  package func remove(_ url: String) throws(UserFileFailure) -> SourceRemoval {
    var removed: (source: SubscribedSource, before: [UInt8])?
    let after = try file.change { bytes throws(UserFileFailure) in
      var text = SourcesText(bytes)
      let source = SourceList(text.found.map(\.source))[url]
      guard let source, text.apply([.remove(url)]) else { throw .notFound }
      removed = (source, bytes)
      return text.text.bytes
    }
    guard let removed else { throw .notFound }
    return SourceRemoval(source: removed.source, before: removed.before, after: after)
  }

  /// Puts a source back: at its place with its comments, or at the end of a file that was changed meanwhile.
  package func restore(_ removal: SourceRemoval) throws(UserFileFailure) {
    _ = try file.change { bytes throws(UserFileFailure) in
      if bytes == removal.after { return removal.before }
      var text = SourcesText(bytes)
      _ = text.apply([.add(removal.source)])
      return text.text.bytes
    }
  }
}

/// The sources to which the user subscribed, while the program runs.
package typealias SourceStore = EntryStore<SourcesFile>

extension SourcesFile: EntryFile {
  package static var noEntries: SourceList { SourceList() }

  package static func entries(_ sources: SourceList, after change: SourceChange) -> SourceList {
    sources.applying(change)
  }

  package func apply(_ change: SourceChange) throws(UserFileFailure) -> Contents { try apply([change]) }

  package func watch(_ look: @Sendable () -> Void) async { await file.watch(look) }
}

extension EntryFileContents<SourcesFile> {
  /// The contents of a file with these bytes.
  package init(of bytes: [UInt8]) {
    let text = SourcesText(bytes)
    self.init(
      entries: SourceList(text.found.map(\.source)), problems: text.problems.sorted { $0.line < $1.line })
  }
}
