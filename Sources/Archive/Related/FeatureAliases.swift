/// Names that count as one by the user's word, and names that count for nothing.
struct FeatureAliases: Sendable {
  private var leads: [Feature: Feature] = [:]
  private var members: [Feature: [Feature]] = [:]
  private var hidden: Set<Feature> = []

  var isEmpty: Bool { leads.isEmpty && hidden.isEmpty }

  /// From now on the one counts as the other.
  mutating func join(_ feature: Feature, to lead: Feature) {
    leads[feature] = lead
    members[lead, default: [lead]].append(feature)
  }

  /// From now on the name counts for nothing.
  mutating func hide(_ feature: Feature) { hidden.insert(feature) }

  /// Whether the name counts for nothing.
  func isHidden(_ feature: Feature) -> Bool { hidden.contains(feature) }

  /// The feature that a feature counts as.
  func lead(of feature: Feature) -> Feature { leads[feature] ?? feature }

  /// The features that count as one; only itself for most.
  func members(of feature: Feature) -> [Feature] { members[feature] ?? [feature] }

  /// A profile in which they do.
  func applied(to profile: StoryProfile) -> StoryProfile {
    guard !isEmpty else { return profile }
    var counts: [Feature: Int] = [:]
    for occurrence in profile.occurrences where !hidden.contains(occurrence.feature) {
      counts[lead(of: occurrence.feature), default: 0] += occurrence.count
    }
    return StoryProfile(counts.map { StoryProfile.Occurrence(feature: $0.key, count: min(255, $0.value)) })
  }
}
