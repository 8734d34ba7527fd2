/** The languages offered in lists, each shown under its own name. Others may come from the server and are shown as well. */
export const LANGUAGES = ("af am ar as ay az be bg bm bn bs ca cs da de ee el en es et eu fa ff fi fil fr ga gl gn gu ha he hi hr ht hu hy id ig is "
  + "it ja ka kk km kn ko ku ky lg ln lo lt lv mg mi mk ml mn mr ms my ne nl no ny om or pa pl ps pt qu rn ro ru rw sd si sk sl sm sn so sq "
  + "sr st sv sw ta te tg th ti tk tl tn tr ts uk ur uz vi wo xh yo zh zu").split(" ");
