internal import Text

/// Words that tell a person's name. From common knowledge; none is taken for a name by itself.
enum PersonNames {
  /// Given names that are frequent in the world's English news.
  static let given = words(
    """
    Aaron Abdul Abdullah Abraham Adam Adrian Ahmad Ahmed Al Alan Albert Alberto Alejandro Alex Alexander \
    Alexei Alfred Ali Alice Alison Allen Amanda Amir Amy Ana Anders Andre Andrea Andreas Andrei Andres \
    Andrew Andy Angela Ann Anna Anne Annelies Anthony Anton Antonio Antony Arnold Arthur Ban Barack \
    Barbara Barry Bart Bashar Ben Benjamin Bernard Bernie Bill Billy Bob Bobby Boris Brad Brandon Brett \
    Brian Bruce Bruno Bryan Carl Carlo Carlos Carol Caroline Catherine Charles Charlie Charlotte Cheryl \
    Chris Christian Christina Christine Christopher Claire Claudia Colin Condoleezza Craig Cristiano Dan \
    Daniel Danny Darren Dave David Dean Deborah Dennis Derek Diana Dick Diego Dmitry Don Donald Donna \
    Doug Douglas Duncan Ed Eddie Edward Elena Elizabeth Ellen Emily Emma Emmanuel Eric Erik Ernest \
    Eugene Evan Felipe Felix Fernando Fidel Francis Francisco Franck Francois Frank Fred Frederick \
    Gareth Gary Gavin Geoff George Gerald Gerard Gerhard Giorgio Giovanni Glenn Gordon Graham Greg \
    Gregory Guy Hannah Hans Harold Harry Hassan Heather Helen Henri Henry Herman Hillary Howard Hugh \
    Hugo Hussein Ian Ibrahim Igor Ivan Jack Jackie Jacob Jacques Jake James Jamie Jan Jane Janet Jason \
    Javier Jay Jean Jeff Jeffrey Jennifer Jeremy Jerry Jesse Jessica Jim Jimmy Joan Joe Joel Joerg John \
    Johnny Jon Jonathan Jorge Jose Josef Joseph Josh Joshua Juan Judith Judy Julia Julian Julie Julio \
    Justin Karen Karl Kate Katherine Kathleen Kathy Katie Keith Kelly Ken Kenneth Kevin Khalid Kim \
    Kristi Kristin Kurt Kyle Larry Laura Lauren Laurence Lawrence Lee Leo Leon Leonardo Lewis Liam Linda \
    Lindsay Lisa Louis Louise Lucas Lucy Luis Luke Mahmoud Marc Marcel Marco Marcus Margaret Maria Marie \
    Mario Mark Martha Martin Mary Matt Matthew Maurice Max Megan Mehdi Melissa Michael Michel Michelle \
    Miguel Mike Mikhail Mitt Mohamed Mohammad Mohammed Morgan Muhammad Nancy Natalie Nathan Neil Nelson \
    Nicholas Nick Nicolas Nicole Nigel Nikolai Noah Nouri Oleg Oliver Olivier Omar Osama Oscar Pablo \
    Pamela Pascal Patricia Patrick Paul Paula Paulo Pedro Pervez Pete Peter Phil Philip Philippe Phillip \
    Pierre Rachel Rafael Ralph Ray Raymond Rebecca Ricardo Richard Rick Rob Robert Roberto Robin Rod \
    Roger Roland Ron Ronald Rosa Ross Roy Rudy Rupert Russell Ruth Ryan Saddam Sally Sam Samantha Samuel \
    Sandra Sara Sarah Scott Sean Sebastian Sergei Shane Sharon Shaun Shinzo Silvio Simon Sophie Stefan \
    Stephanie Stephen Steve Steven Stuart Susan Taylor Ted Terry Theresa Thomas Tim Timothy Tina Todd \
    Tom Tommy Tony Tracy Trevor Vanessa Victor Victoria Vincent Vladimir Volodymyr Walter Warren Wayne \
    Wen Wendy Will William Xi Yasser Yuri Yusuf
    """)

  /// Vietnamese family names.
  static let vietnameseFamily = words(
    """
    An Bùi Cao Chu Châu Chử Cù Diệp Doãn Dương Giang Giáp Hoàng Huỳnh Hà Hàn Hồ Hứa Kim Kiều La Lâm Lã \
    Lê Lò Lý Lư Lưu Lương Lại Lều Lỗ Lục Ma Mai Mã Mạc Nghiêm Nguyễn Ngô Ngọ Ngụy Nhâm Ninh Nông Phan \
    Phó Phùng Phương Phạm Quan Quang Quách Sầm Thi Thiều Thái Thân Thạch Tiêu Triệu Trình Trương Trần \
    Trịnh Tô Tôn Tăng Tạ Tống Từ Vi Viên Võ Văn Vũ Vương Ông Đinh Đoàn Đàm Đào Đậu Đặng Đồng Đỗ Đới
    """)

  /// The same without diacritics, short of those that are frequent words of English or of other names.
  static let foldedVietnameseFamily = Set(vietnameseFamily.map(fold)).subtracting([
    "an", "ma", "la", "kim", "ha", "vi", "thi",
  ])

  /// Vietnamese given names by which people are called alone, short of those that are frequent words too.
  static let vietnameseGiven = words(
    """
    Bình Bích Bảo Chi Châu Cúc Cường Cẩm Diễm Diệp Diệu Dung Duy Duyên Dũng Dương Gia Giang Hiếu Hiền \
    Hoa Hoan Hoài Hoàn Hoàng Huy Huyền Huân Huấn Huệ Hà Hân Hòa Hùng Hưng Hương Hường Hạnh Hải Hảo Hậu \
    Hằng Hồng Khang Khanh Khoa Khôi Khương Kim Kiên Kiệt Lam Lan Linh Loan Long Luân Luận Ly Lâm Lệ Lộc \
    Mai Minh My Mạnh Nga Nghĩa Nguyên Nguyệt Ngà Ngân Ngọc Nhi Nhu Nhung Nhàn Như Oanh Phong Phát Phú \
    Phúc Phương Phượng Quang Quyên Quyết Quân Quý Quỳnh Sơn Sương Thanh Thi Thiện Thoa Thu Thuận Thành \
    Thái Thêm Thùy Thúy Thư Thương Thảo Thắm Thắng Thịnh Thọ Thủy Tiến Toàn Toản Trang Tri Trinh Trung \
    Trâm Trí Trúc Trọng Trực Tuyến Tuyết Tuấn Tâm Tùng Tường Tấn Uyên Vinh Vy Vĩnh Vũ Xuân Yến Ánh Điệp \
    Đào Đạt Định
    """)

  /// What stands between a given and a family name and belongs to the latter.
  static let particles: Set<String> = [
    "al", "ap", "ben", "bin", "da", "de", "del", "den", "der", "di", "do", "dos", "du", "el", "ibn", "la",
    "le", "lo",
    "mac", "st.", "ten", "ter", "van", "von", "y", "zu",
  ]

  /// What follows a family name and is none.
  static let suffixes: Set<String> = ["jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "phd", "xvi"]

  private static func words(_ list: String) -> Set<String> {
    Set(list.split(separator: " ").map { $0.lowercased() })
  }
}
