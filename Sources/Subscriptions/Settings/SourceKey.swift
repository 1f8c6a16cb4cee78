internal import Languages
internal import News
internal import Text

/// A key of a table `[[source]]`.
enum SourceKey: String, CaseIterable {
  case url, name, folder, language, every, full, proxy, netrc, headers, read, hide, paused, tags
  case userAgent = "user-agent"
  case loginCommand = "login-command"
  case mayReachPrivateHosts = "private"

  /// The kind of value that the key has.
  var expected: SourceProblem.Expectation {
    switch self {
    case .name, .folder, .userAgent, .loginCommand, .proxy: .text
    case .url: .address
    case .language: .language
    case .every: .interval
    case .full, .netrc, .paused, .mayReachPrivateHosts: .boolean
    case .headers: .headers
    case .read, .hide, .tags: .texts
    }
  }

  /// True if a source without the value would do more than its user wants.
  var forbids: Bool { self == .paused || self == .proxy }
}

extension SourceProblem {
  /// The names of the keys of a table `[[source]]`.
  package static let knownKeys = SourceKey.allCases.map(\.rawValue)
}

// MARK: - Writing

extension SourceKey {
  /// The value of a source as the file has it; nil for the usual value.
  func value(of source: SubscribedSource) -> TOMLValue? {
    switch self {
    case .url: .text(source.url)
    case .name: source.name.map { .text($0) }
    case .folder: source.folder.map { .text($0) }
    case .language: source.language.map { .text($0.code) }
    case .every: source.every.map { .text(FetchInterval.text($0)) }
    case .full: source.wantsFullText ? .boolean(true) : nil
    case .userAgent: source.userAgent.map { .text($0) }
    case .headers: Self.list(source.headers.map(\.line))
    case .netrc: source.usesNetrc ? .boolean(true) : nil
    case .loginCommand: source.loginCommand.map { .text($0) }
    case .proxy: source.proxy.map { .text($0) }
    case .mayReachPrivateHosts: source.mayReachPrivateHosts ? .boolean(true) : nil
    case .read: Self.list(source.readQueries)
    case .hide: Self.list(source.hideQueries)
    case .paused: source.isPaused ? .boolean(true) : nil
    case .tags: Self.list(source.tags)
    }
  }

  private static func list(_ texts: [String]) -> TOMLValue? { texts.isEmpty ? nil : .list(texts) }
}

// MARK: - Reading

extension SourceKey {
  /// Sets the value of a source. False if the value is of another kind.
  func set(_ value: TOMLValue, of source: inout SubscribedSource) -> Bool {
    switch self {
    case .url: false
    case .name: set(value.line, \.name, &source)
    case .folder: set(value.line, \.folder, &source)
    case .userAgent: set(value.line, \.userAgent, &source)
    case .loginCommand: set(value.line, \.loginCommand, &source)
    case .language: set(value.line.flatMap(Self.language), \.language, &source)
    case .every: set(value.line.flatMap(FetchInterval.seconds), \.every, &source)
    case .proxy: set(value.line, \.proxy, &source)
    case .full: set(value.boolean, \.wantsFullText, &source)
    case .netrc: set(value.boolean, \.usesNetrc, &source)
    case .mayReachPrivateHosts: set(value.boolean, \.mayReachPrivateHosts, &source)
    case .paused: set(value.boolean, \.isPaused, &source)
    case .headers: set(value.texts.flatMap(Self.headers), \.headers, &source)
    case .read: set(value.texts, \.readQueries, &source)
    case .hide: set(value.texts, \.hideQueries, &source)
    case .tags: set(value.texts, \.tags, &source)
    }
  }

  private func set<Value>(
    _ value: Value?, _ property: WritableKeyPath<SubscribedSource, Value>, _ source: inout SubscribedSource
  ) -> Bool {
    if let value { source[keyPath: property] = value }
    return value != nil
  }

  private func set<Value>(
    _ value: Value?, _ property: WritableKeyPath<SubscribedSource, Value?>,
    _ source: inout SubscribedSource
  ) -> Bool {
    if let value { source[keyPath: property] = value }
    return value != nil
  }

  private static func language(_ text: String) -> Language? {
    Language(codeOrEndonym: text) ?? Language(codeOrEndonym: text.lowercased())
  }

  private static func headers(_ lines: [String]) -> [HeaderField]? {
    let fields = lines.compactMap { HeaderField(line: $0) }
    return fields.count == lines.count ? fields : nil
  }
}

extension TOMLValue {
  /// A text that isn't empty and has no control character.
  fileprivate var line: String? {
    guard case .text(let text) = self, !text.isEmpty,
      !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
    else { return nil }
    return text
  }

  fileprivate var boolean: Bool? {
    if case .boolean(let isTrue) = self { isTrue } else { nil }
  }

  /// A list of texts; a single text is a list of one.
  fileprivate var texts: [String]? {
    switch self {
    case .list(let texts): texts.contains("") ? nil : texts
    case .text(let text): text.isEmpty ? nil : [text]
    default: nil
    }
  }
}

extension HeaderField {
  /// The bytes of names of fields (RFC 9110, 5.6.2).
  private static let nameMarks = Array("!#$%&'*+-.^_`|~".utf8)

  /// `Accept-Language: vi`; nil for a line that is no field.
  fileprivate init?(line: String) {
    let bytes = Array(line.utf8)
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon > 0,
      bytes[..<colon].allSatisfy({ $0.isLetter || $0.isDigit || Self.nameMarks.contains($0) }),
      bytes.allSatisfy({ $0 > 0x1f && $0 != 0x7f })
    else { return nil }
    let value = bytes[(colon + 1)...].drop { $0 == 0x20 }
    let characters = String(String.UnicodeScalarView(value.map { Unicode.Scalar($0) }))
    self.init(String(decoding: bytes[..<colon], as: UTF8.self), characters)
  }

  /// The field as a line of UTF-8.
  fileprivate var line: String {
    let bytes = value.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    return "\(name): \(String(decoding: bytes, as: UTF8.self))"
  }
}
