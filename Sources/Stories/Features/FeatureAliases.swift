/// The user's corrections of names as they bear on the comparison of stories: names that count as another name, and
/// hidden names, which count for nothing.
package struct FeatureAliases: Hashable, Sendable {
  private var leads: [StoryFeature: StoryFeature] = [:]
  private var members: [StoryFeature: [StoryFeature]] = [:]
  private var hidden: Set<StoryFeature> = []

  package var isEmpty: Bool { leads.isEmpty && hidden.isEmpty }

  /// The features that don't count as themselves, with the feature that each counts as; nil for a hidden one.
  package var all: [StoryFeature: StoryFeature?] {
    leads.mapValues(Optional.some).merging(hidden.map { ($0, nil) }) { _, hidden in hidden }
  }

  package init() {}

  package init(_ all: [StoryFeature: StoryFeature?]) {
    for (feature, lead) in all.sorted(by: { $0.key < $1.key }) {
      if let lead { join(feature, to: lead) } else { hide(feature) }
    }
  }

  /// The features that count differently under other corrections.
  package func difference(from other: FeatureAliases) -> Set<StoryFeature> {
    let (mine, theirs) = (all, other.all)
    return Set(mine.keys).union(theirs.keys).filter { mine[$0] != theirs[$0] }
      .reduce(into: []) { changed, feature in
        changed.formUnion([feature, lead(of: feature), other.lead(of: feature)])
      }
  }

  /// Lets a feature count as another one.
  mutating func join(_ feature: StoryFeature, to lead: StoryFeature) {
    leads[feature] = lead
    members[lead, default: [lead]].append(feature)
  }

  /// Lets a name count for nothing.
  mutating func hide(_ feature: StoryFeature) { hidden.insert(feature) }

  /// True if the name counts for nothing.
  package func isHidden(_ feature: StoryFeature) -> Bool { hidden.contains(feature) }

  /// The feature that a feature counts as.
  package func lead(of feature: StoryFeature) -> StoryFeature { leads[feature] ?? feature }

  /// The features that count as one; only itself for most.
  package func members(of feature: StoryFeature) -> [StoryFeature] { members[feature] ?? [feature] }

  /// A profile with the features that its own ones count as.
  func applied(to profile: StoryProfile) -> StoryProfile {
    guard !isEmpty else { return profile }
    var prominences: [StoryFeature: Prominence] = [:]
    for occurrence in profile.occurrences where !hidden.contains(occurrence.feature) {
      let lead = lead(of: occurrence.feature)
      prominences[lead] = (prominences[lead] ?? Prominence()) + Prominence(level: occurrence.level)
    }
    return StoryProfile(
      prominences.map { StoryProfile.Occurrence(feature: $0.key, level: $0.value.level) })
  }
}
