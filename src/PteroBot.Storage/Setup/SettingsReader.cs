using Microsoft.Extensions.Configuration;

namespace PteroBot.Storage.Setup;

/// <summary>Reads the settings by hand: the reflecting binder costs start-up time, and its messages would quote the wrong value.</summary>
internal static class SettingsReader
{
    public static void Read(IConfiguration section, StorageOptions options)
    {
        if (section["Engine"] is { Length: > 0 } engine)
            options.Engine = Enum.TryParse<StorageEngine>(engine, ignoreCase: true, out var known) ? known : (StorageEngine)(-1);
        options.Path = section["Path"] ?? options.Path;
        options.ConnectionString = section["ConnectionString"];
    }

    public static void Read(IConfiguration section, SecurityOptions options)
    {
        options.MasterKey = section["MasterKey"];
        options.MasterKeyFile = section["MasterKeyFile"];
        options.NewMasterKey = section["NewMasterKey"];
        options.NewMasterKeyFile = section["NewMasterKeyFile"];
    }
}
