namespace Discord;

public enum MessageSource
{
    System = 0,
    User = 1,
    Bot = 2,
    Webhook = 3,
}
