using Microsoft.Extensions.Configuration;

namespace PteroBot.Hosting;

/// <summary>Where settings come from: appsettings.json, then the environment, then the command line. Nothing is watched: a restart takes changes up.</summary>
internal static class Settings
{
    public const string FileName = "appsettings.json";

    /// <exception cref="UnreadableSettingsException">The file is no JSON.</exception>
    public static ConfigurationManager Read(string[] args)
    {
        var settings = new ConfigurationManager();
        settings.SetBasePath(Directory.GetCurrentDirectory());
        try
        {
            settings.AddJsonFile(FileName, optional: true, reloadOnChange: false);
        }
        catch (InvalidDataException broken)
        {
            throw new UnreadableSettingsException($"{FileName} cannot be read: {broken.GetBaseException().Message}");
        }
        settings.AddEnvironmentVariables();
        settings.AddCommandLine(args);
        return settings;
    }
}
