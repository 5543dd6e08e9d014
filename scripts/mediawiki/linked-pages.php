<?php
// Writes what the article points at and the new wiki lacks: a page for each link, a plain picture for each flag.
[ , $database, $folder ] = $argv;
$wiki = new PDO( "sqlite:$database" );

/** The names in one column, the underscores of the database as spaces, in an order of their own. */
function names( PDO $wiki, string $query ): array {
	$names = str_replace( '_', ' ', $wiki->query( $query )->fetchAll( PDO::FETCH_COLUMN ) );
	sort( $names, SORT_STRING );
	return $names;
}

/** One chunk of a PNG file. */
function chunk( string $type, string $data ): string {
	return pack( 'N', strlen( $data ) ) . $type . $data . pack( 'N', crc32( $type . $data ) );
}

/** A picture of one colour, no copy of any flag: 23 by 15, so that nothing has to be scaled. */
function plainPicture(): string {
	$row = "\0" . str_repeat( "\xc8\xcc\xd1", 23 );
	$header = pack( 'NNC5', 23, 15, 8, 2, 0, 0, 0 );
	$pixels = gzcompress( str_repeat( $row, 15 ) );
	return "\x89PNG\r\n\x1a\n" . chunk( 'IHDR', $header ) . chunk( 'IDAT', $pixels ) . chunk( 'IEND', '' );
}

mkdir( "$folder/linked" );
foreach ( names( $wiki, 'SELECT DISTINCT pl_title FROM pagelinks WHERE pl_namespace = 0' ) as $title ) {
	file_put_contents( "$folder/linked/$title.wiki", 'A page that the article points at.' );
}
mkdir( "$folder/flags" );
foreach ( names( $wiki, 'SELECT DISTINCT il_to FROM imagelinks' ) as $title ) {
	file_put_contents( "$folder/flags/$title", plainPicture() );
}
