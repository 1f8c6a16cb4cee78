/// An event that articles report: who and where, how many, when, and what it is about.
struct Story {
  let people: [NamePair]
  let places: [NamePair]
  let organizations: [NamePair]
  let terms: [StoryTerm]
  let figures: [[UInt8]]
  /// The number of its day.
  let day: Int

  init(number: Int, seed: UInt64, names: NameStock) {
    var random = RandomSource(seed: seed, number: number)
    people = (0..<random.number(in: 1...4)).map { _ in names.person(from: &random) }
    places = (0..<random.number(in: 1...4)).map { _ in names.place(from: &random) }
    organizations = (0..<random.number(in: 1...3)).map { _ in names.organization(from: &random) }
    terms = (0..<random.number(in: 3...6)).map { _ in random.one(of: StoryTerm.all) }
    figures = (0..<4).map { _ in Array("\(random.number(in: 2...999))".utf8) }
    day = random.number(below: Day.count)
  }
}
