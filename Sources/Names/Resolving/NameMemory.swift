internal import Synchronization

/// What was worked out of words and holds for every text: the next one finds it here.
struct NameMemory: Sendable {
  var forms = WordForms()
  /// What a model has on the forms, by their numbers.
  private(set) var lists: [FormLists] = []
  private(set) var scores = FormScores()
  var names = ReadNames()

  /// Looks up what a model has on the forms that are new.
  mutating func know(_ forms: WordForms, by model: NameModel) {
    for form in forms.all[lists.count...] {
      let formLists = FormLists(form, lexicon: model.marks)
      lists.append(formLists)
      scores.append(form, formLists, model)
    }
  }
}

/// Lends memories, one to each text that is being read. A class because all threads share it.
final class NameMemories: Sendable {
  /// A memory with more words and names than this, about six megabytes, is forgotten, which costs less than to know what was
  /// asked for last.
  private static let capacity = 16_384

  private let idle = Mutex<[NameMemory]>([])

  /// Lends a memory for the time of `use`.
  func lend<Result>(_ use: (inout NameMemory) -> Result) -> Result {
    var memory = idle.withLock { $0.popLast() } ?? NameMemory()
    let result = use(&memory)
    if memory.forms.all.count + memory.names.all.count > Self.capacity { memory = NameMemory() }
    idle.withLock { $0.append(memory) }
    return result
  }
}
