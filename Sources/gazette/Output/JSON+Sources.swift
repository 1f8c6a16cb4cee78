internal import Localization
internal import Subscriptions

extension JSON {
  /// The outcome of a source in a fetch.
  init(_ outcome: SourceOutcome, name: String?) {
    self = .object([
      ("source", .string(outcome.url)), ("name", JSON.optional(name)),
      ("new", .integer(outcome.kept.new.count)), ("updated", .integer(outcome.kept.updated.count)),
      ("error", JSON.optional(forPrograms { outcome.problem?.wording })),
      ("nextTry", JSON.optional(outcome.nextTry.map(Timestamp.text))),
    ])
  }

  /// The value on one line.
  var text: String { String(decoding: line, as: UTF8.self) }
}
