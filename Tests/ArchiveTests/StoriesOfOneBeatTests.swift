import Archive
internal import Catalogue
import Foundation
internal import Languages
internal import News
import Testing

/// Reports that share a place, people and a kind of event, and tell different events. In a collection of two nothing is rare,
/// so the words of general news decide.
struct StoriesOfOneBeatTests {
  private struct Beat: CustomTestStringConvertible {
    let testDescription: String
    let language: Language
    let texts: [String]
    let days: [Int?]
  }

  private static let beats = [
    Beat(
      testDescription: "two crimes in a town", language: .english,
      texts: [
        """
        Thieves cut through the roof of a jeweller in Kirkwall on Monday night and took rings worth 40,000 pounds.
        Sergeant Moira Tulloch of Orkney police asked anyone who saw a white van near Bridge Street to call. The shop \
        had changed its alarm in spring, its owner said.
        """,
        """
        A man of 31 was hurt with a bottle outside a dance hall in Kirkwall early on Sunday.
        Sergeant Moira Tulloch of Orkney police said two brothers were being questioned. The victim, a fisherman from \
        Stronsay, was flown to Aberdeen and is out of danger.
        """,
      ], days: [3, 9]),
    Beat(
      testDescription: "hai vụ việc ở một huyện", language: .vietnamese,
      texts: [
        """
        Công an huyện Bảo Lạc bắt hai người vận chuyển pháo lậu
        Tối 3/5, tổ tuần tra dừng một xe tải chở 60 kg pháo giấu dưới bao ngô ở xã Cốc Pàng. Thiếu tá Hoàng Văn Slam cho \
        biết hai người khai mua của người lạ bên kia biên giới.
        """,
        """
        Bảo Lạc: lũ cuốn trôi cầu treo, ba bản bị cô lập
        Mưa lớn rạng sáng 9/5 làm nước sông Gâm dâng cao. Thiếu tá Hoàng Văn Slam, công an huyện Bảo Lạc, nói lực lượng \
        đã đưa 12 hộ dân đến trường học. Huyện cấp gạo và chăn cho bà con.
        """,
      ], days: [3, 9]),
    Beat(
      testDescription: "a price that is reported every day", language: .english,
      texts: [
        """
        Pepper prices rise in Gia Lai

        Black pepper cost 148,000 dong a kilogram in Gia Lai on Saturday, 2,000 dong more than the day before, traders \
        said. In Dak Lak the price rose to 149,500 dong, in Dong Nai to 147,000 dong. Indonesian pepper was quoted at 7,205 \
        dollars a tonne, and Brazilian pepper at 6,800 dollars, the International Pepper Community said.
        """,
        """
        Pepper prices fall in Gia Lai

        Black pepper cost 145,500 dong a kilogram in Gia Lai on Monday, 2,500 dong less than the day before, traders \
        said. In Dak Lak the price fell to 147,000 dong, in Dong Nai to 144,000 dong. Indonesian pepper was quoted at 7,198 \
        dollars a tonne, and Brazilian pepper at 6,750 dollars, the International Pepper Community said.
        """,
      ], days: [3, 5]),
    Beat(
      testDescription: "giá vàng mỗi ngày", language: .vietnamese,
      texts: [
        """
        Giá vàng sáng nay tăng mạnh

        Sáng nay, vàng miếng tại Cần Thơ được niêm yết 119,2 triệu đồng một lượng mua vào và 121,7 triệu đồng bán ra, tăng \
        850.000 đồng. Vàng nhẫn được mua vào 113,4 triệu đồng. Trên thế giới, vàng giao ngay đứng ở 3.341 USD một ounce.
        """,
        """
        Giá vàng sáng nay giảm mạnh

        Sáng nay, vàng miếng tại Cần Thơ được niêm yết 117,5 triệu đồng một lượng mua vào và 119,9 triệu đồng bán ra, giảm \
        640.000 đồng. Vàng nhẫn được mua vào 111,8 triệu đồng. Trên thế giới, vàng giao ngay đứng ở 3.287 USD một ounce.
        """,
      ], days: [nil, nil]),
  ]

  @Test(arguments: beats)
  private func `two events of one beat are not one story`(beat: Beat) async {
    let reports = zip(beat.texts, beat.days).enumerated().map { index, report in
      article(
        "report \(index)", text: report.0,
        date: report.1.flatMap { ArticleDate(year: 2025, month: 5, day: $0) }, language: beat.language)
    }
    let library = await Library.opened(reports)
    for (report, other) in [(reports[0], reports[1]), (reports[1], reports[0])] {
      let related = await library.related(to: report.id)
      #expect(!related.contains { $0.row.id == other.id && $0.grade == .sameStory })
    }
  }
}
