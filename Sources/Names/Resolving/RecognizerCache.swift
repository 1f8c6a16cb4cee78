internal import Languages
internal import Synchronization

/// Properties of words and meanings of names that hold for every text in a language.
struct RecognizerCache: Sendable {
  var tagging: TaggerCache
  var names = InterpretedNames()
  var parted = PartedNames()

  init(_ language: Language) {
    tagging = TaggerCache(language)
  }
}

/// Lends caches, one to each text that is being read. A class because all threads share it.
final class RecognizerCaches: Sendable {
  /// The caches for the program's models.
  static let builtIn = RecognizerCaches()

  /// A cache with more words and names than this, about six megabytes, is discarded. That costs less than noting which
  /// entries were used last.
  private static let capacity = 16_384

  /// A list, because a collection has few languages.
  private let idle = Mutex<[(language: Language, cache: RecognizerCache)]>([])

  /// Lends a cache for a language for the time of `use`.
  func lend<Result>(_ language: Language, _ use: (inout RecognizerCache) -> Result) -> Result {
    var cache = idle.withLock { Self.take(language, from: &$0) } ?? RecognizerCache(language)
    let result = use(&cache)
    if cache.tagging.types.all.count + cache.names.all.count + cache.parted.count > Self.capacity {
      cache = RecognizerCache(language)
    }
    idle.withLock { $0.append((language, cache)) }
    return result
  }

  private static func take(
    _ language: Language, from idle: inout [(language: Language, cache: RecognizerCache)]
  ) -> RecognizerCache? {
    guard let index = idle.lastIndex(where: { $0.language == language }) else { return nil }
    idle.swapAt(index, idle.count - 1)
    return idle.removeLast().cache
  }
}
