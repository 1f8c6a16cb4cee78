internal import Catalogue
internal import Localization
internal import News
internal import Reader
internal import Subscriptions

/// The sources of `sources.toml` that a command works on.
enum SourceChoice {
  /// The sources with these addresses or names; all where none is named. Prints what is wrong with the file.
  static func sources(named typed: [String]) throws -> [SubscribedSource] {
    let list = try load()
    return try typed.isEmpty ? list.sources : typed.map { try source(named: $0, in: list) }
  }

  /// The source with an address or a name.
  static func source(named typed: String, in list: SourceList) throws -> SubscribedSource {
    var found = list.sources(named: typed)
    if found.isEmpty {
      let titles = try SourceStates.loaded().states.compactMapValues(\.title)
      found = list.sources.filter { $0.name == nil && titles[$0.url] == typed }
    }
    guard let source = found.first, found.count == 1 else {
      throw CommandFailure.unknownSource(typed: typed, several: found.map(\.url))
    }
    return source
  }

  /// Prints which queries of a source have an error; they are not used.
  private static func complainOfFilters(of source: SubscribedSource, in path: String) {
    for typed in source.readQueries + source.hideQueries {
      do throws(QueryError) {
        _ = try Query(parsing: typed)
      } catch {
        let place = "\(Sanitized(path)): \(Sanitized(source.url)): \(Sanitized(typed))"
        complain(
          wording(
            en: "\(place): \(Sanitized(error.wording)); it isn't used",
            vi: "\(place): \(Sanitized(error.wording)); không được dùng"))
      }
    }
  }

  /// All sources. Prints what is wrong with the file.
  static func load() throws -> SourceList {
    let file = KeptNews.settings
    do throws(UserFileFailure) {
      let contents = try file.load()
      for problem in contents.problems { complain(problem.wording(in: file.path)) }
      for source in contents.entries.sources { complainOfFilters(of: source, in: file.path) }
      return contents.entries
    } catch {
      throw CommandFailure.unreadableSources(error.wordingOfSources)
    }
  }
}
