using Microsoft.Extensions.Logging;
using PteroBot.Panel;

namespace PteroBot.Access;

internal static partial class AccessLog
{
    [LoggerMessage(2001, LogLevel.Debug, "A list of servers on {Panel} was not renewed: {Failure}")]
    public static partial void DirectoryNotRenewed(ILogger logger, PanelAddress panel, string failure);
}
