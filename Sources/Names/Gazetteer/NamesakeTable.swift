internal import Languages
internal import News

/// Places that share their names with better known places, and the states by which such places are told apart.
struct NamesakeTable: Sendable {
  /// A less known place of a name.
  struct Namesake: Sendable {
    let key: EntityKey
    /// The CLDR code of its country.
    let country: String
    /// The place where the gazetteer has it.
    let entity: Entity?
  }

  private var namesakes: [EntityKey: [Namesake]] = [:]
  private let states: Set<EntityKey>
  private let nations: Set<EntityKey>
  private var regions: [EntityKey: EntityKey] = [:]

  init(_ gazetteer: Gazetteer) {
    let language = Language.reference
    states = Set(LanguageTable("states.txt", of: language).words.map { EntityKey("place:" + $0) })
    nations = Set(LanguageTable("nations.txt", of: language).words.map { EntityKey("place:" + $0) })
    let entities = Dictionary(gazetteer.entries.map { ($0.entity.key, $0.entity) }) { first, _ in first }
    for row in LanguageTable("namesakes.tsv", of: language).rows where row.count > 2 {
      let key = EntityKey("place:" + row[1])
      namesakes[EntityKey("place:" + row[0]), default: []].append(
        Namesake(key: key, country: String(row[2]), entity: entities[key]))
    }
    for row in LanguageTable("town-regions.tsv", of: language).rows {
      regions[EntityKey("place:" + row[0])] = EntityKey(row.count > 1 ? "place:" + row[1] : "")
    }
  }

  /// The less known places of the name of a place.
  func namesakes(of place: EntityKey) -> [Namesake] { namesakes[place] ?? [] }

  /// The state, nation or country of the best known town of a name that several towns have; an empty key where no town is
  /// known best.
  func region(ofTown town: EntityKey) -> EntityKey? { regions[town] }

  /// True if a place is no country but has national teams of its own.
  func isNation(_ place: EntityKey) -> Bool { nations.contains(place) }

  /// True if a place is a state or a province of a federation, which follows the names of its towns.
  func isState(_ place: EntityKey) -> Bool { states.contains(place) }
}
