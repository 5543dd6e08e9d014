<?php
// Settings of the throw-away wiki that renders the bundled article; render.sh names its folder in ROSTERLINE_WIKI.
$folder = getenv( 'ROSTERLINE_WIKI' );

// The reserved domain keeps the server's port out of every link.
$wgSitename = 'Wiki';
$wgServer = 'https://wiki.example';
$wgScriptPath = '';
$wgArticlePath = '/wiki/$1';
$wgLanguageCode = 'en';
$wgLocaltimezone = 'UTC';

$wgDBtype = 'sqlite';
$wgDBname = 'wiki';
$wgDBserver = '';
$wgDBuser = '';
$wgDBpassword = '';
$wgSQLiteDataDir = "$folder/data";
$wgUploadDirectory = "$folder/images";
$wgUploadPath = 'https://wiki.example/images';
$wgCacheDirectory = "$folder/cache";

// Nothing is kept between requests, nothing runs behind them, and no page says how long it took.
$wgEnableParserLimitReporting = false;
$wgMainCacheType = CACHE_NONE;
$wgParserCacheType = CACHE_NONE;
$wgMessageCacheType = CACHE_NONE;
$wgSessionCacheType = CACHE_DB;
$wgJobRunRate = 0;
$wgShowExceptionDetails = true;
$wgEnableUploads = true;
$wgSecretKey = str_repeat( '0', 64 );

wfLoadExtensions( [ 'Cite', 'ParserFunctions' ] );
wfLoadSkin( 'Vector' );
$wgDefaultSkin = 'vector';
