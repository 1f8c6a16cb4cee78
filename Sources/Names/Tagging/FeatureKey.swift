/// A feature of a token in 64 bits: the template that made it and the facts that it has, well mixed, so that
/// any bits of it are a hash.
package struct FeatureKey: Hashable, Sendable {
  package let bits: UInt64

  @inline(__always)
  init(_ template: UInt64, _ first: UInt64, _ second: UInt64 = 0, _ third: UInt64 = 0) {
    var hash = (template &+ 1) &* 0x9E37_79B9_7F4A_7C15
    hash = (hash ^ first) &* 0xFF51_AFD7_ED55_8CCD
    hash = (hash ^ (hash &>> 32) ^ second) &* 0xC4CE_B9FE_1A85_EC53
    hash = (hash ^ (hash &>> 29) ^ third) &* 0x9FB2_1C65_1E98_DF25
    bits = hash ^ (hash &>> 32)
  }
}
