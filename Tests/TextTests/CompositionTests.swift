internal import Foundation
import Testing
internal import Text

@Test(arguments: [
  "", "Antwerp", "Đà Nẵng, Huế", "Nguyễn Ái Quốc", "Grève à l’Élysée", "École", "한국어", "ガリ", "Ελλάδα",
  "Йошкар-Ола", "ქართული",
])
func `text in any form is composed`(text: String) {
  let expected = Array(text.precomposedStringWithCanonicalMapping.utf8)
  #expect(Array(text.composed.utf8) == expected)
  #expect(Array(text.decomposedStringWithCanonicalMapping.composed.utf8) == expected)
}
