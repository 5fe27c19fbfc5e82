namespace Discord;

public enum CacheMode
{
    AllowDownload = 0,
    CacheOnly = 1,
}
